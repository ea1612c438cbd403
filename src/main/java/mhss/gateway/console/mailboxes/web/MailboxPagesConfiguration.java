package mhss.gateway.console.mailboxes.web;

import mhss.gateway.console.mailboxes.UnreadableMails;
import mhss.gateway.mail.SendingChecks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@Lazy
class MailboxPagesConfiguration {

  @Bean
  ShownMailboxes shownMailboxes(
      JdbcClient jdbc, SendingChecks sending, UnreadableMails unreadable) {
    return new ShownMailboxes(jdbc, sending, unreadable);
  }
}
