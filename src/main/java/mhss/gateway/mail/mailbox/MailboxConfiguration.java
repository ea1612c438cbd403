package mhss.gateway.mail.mailbox;

import mhss.gateway.mail.Backfill;
import mhss.gateway.mail.MailboxLedger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The component itself is found by Camel, so that a route can be tried out in any context. */
@Configuration(proxyBeanMethods = false)
class MailboxConfiguration {

  @Bean
  MailboxLedger mailboxLedger(JdbcClient jdbc) {
    return new MailboxLedger(jdbc);
  }

  @Bean
  Backfill backfill(JdbcClient jdbc) {
    return new Backfill(jdbc);
  }
}
