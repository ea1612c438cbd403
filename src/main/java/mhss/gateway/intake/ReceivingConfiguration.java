package mhss.gateway.intake;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.history.History;
import mhss.gateway.intake.opening.MailOpener;
import mhss.gateway.mail.MailboxLedger;
import mhss.gateway.mail.MimeLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What takes mails from the mailboxes. */
@Configuration(proxyBeanMethods = false)
class ReceivingConfiguration {

  /** What waits opened for processing never takes more of it. */
  private static final int PARTS_OF_MEMORY = 16;

  @Bean
  OpenedMails openedMails(IntakeSettings settings) {
    return new OpenedMails(
        Math.min(settings.openedCache(), Runtime.getRuntime().maxMemory() / PARTS_OF_MEMORY));
  }

  @Bean
  Room room() {
    return Room.ofThisProcess();
  }

  @Bean(destroyMethod = "shutdownNow")
  ExecutorService receiving() {
    return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  }

  @Bean
  Screening screening(MailOpener opener, Withholding withholding, OpenedMails opened, Room room) {
    return new Screening(opener, withholding, opened, room, MimeLimits.DEFAULT.size());
  }

  @Bean
  Receive receive(
      Screening screening,
      MessageStore messages,
      Receive.Ledgers ledgers,
      TransactionTemplate transactions,
      ExecutorService receiving) {
    return new Receive(screening, messages, ledgers, transactions, receiving);
  }

  @Bean
  Receive.Ledgers ledgers(
      MailboxLedger mailbox, History history, WorkQueue queue, Destruction destruction) {
    return new Receive.Ledgers(mailbox, history, queue, destruction);
  }
}
