package mhss.gateway.console.mailboxes;

import java.util.List;
import java.util.function.Predicate;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.mail.MailboxLedger;
import mhss.gateway.mail.MailboxLedger.Place;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails that the mail server did not give, and the wish to have them tried again. */
public class UnreadableMails {

  private final MailboxLedger ledger;
  private final History history;
  private final TransactionTemplate transactions;

  UnreadableMails(MailboxLedger ledger, History history, TransactionTemplate transactions) {
    this.ledger = ledger;
    this.history = history;
    this.transactions = transactions;
  }

  public List<Place> of(String mailbox) {
    return ledger.unreadable(mailbox);
  }

  /**
   * The running gateway does it at its next look into the mailbox.
   *
   * @return those that are tried again
   */
  public List<Place> tryAgain(String mailbox, Predicate<Place> meant, String actor, String reason) {
    List<Place> mails = of(mailbox).stream().filter(meant).toList();
    mails.forEach(mail -> tryAgain(mailbox, mail, actor, reason));
    return mails;
  }

  private void tryAgain(String mailbox, Place mail, String actor, String reason) {
    Step step =
        Step.of("unreadable-again", "asked")
            .by(actor)
            .fact("mailbox", mailbox)
            .fact("folder", mail.folder())
            .fact("uid", mail.uid())
            .fact("reason", reason);
    transactions.executeWithoutResult(
        status -> {
          if (ledger.tryAgain(mailbox, mail.folder(), mail.uid())) {
            history.record(step);
          }
        });
  }
}
