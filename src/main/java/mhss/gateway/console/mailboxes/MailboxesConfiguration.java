package mhss.gateway.console.mailboxes;

import mhss.gateway.history.History;
import mhss.gateway.mail.Backfill;
import mhss.gateway.mail.MailboxLedger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@Lazy
class MailboxesConfiguration {

  @Bean
  UnreadableMails unreadableMails(
      MailboxLedger ledger, History history, PlatformTransactionManager transactions) {
    return new UnreadableMails(ledger, history, new TransactionTemplate(transactions));
  }

  @Bean
  OlderMails olderMails(
      Backfill backfill, History history, PlatformTransactionManager transactions) {
    return new OlderMails(backfill, history, new TransactionTemplate(transactions));
  }
}
