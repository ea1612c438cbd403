package mhss.gateway.console.mailboxes;

import java.time.LocalDate;
import java.util.List;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.mail.Backfill;
import mhss.gateway.mail.Backfill.Request;
import mhss.gateway.mail.Backfill.State;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails that lay in a mailbox before the gateway came: counted, then read when a person says so.
 */
public class OlderMails {

  private final Backfill backfill;
  private final History history;
  private final TransactionTemplate transactions;

  OlderMails(Backfill backfill, History history, TransactionTemplate transactions) {
    this.backfill = backfill;
    this.history = history;
    this.transactions = transactions;
  }

  public List<Request> of(String mailbox) {
    return backfill.all().stream().filter(one -> one.mailbox().equals(mailbox)).toList();
  }

  /** The node that reads the mailbox counts them. */
  public long ask(String mailbox, LocalDate since, String actor) {
    return backfill.ask(mailbox, since, actor);
  }

  public Request find(String mailbox, long id) {
    return of(mailbox).stream()
        .filter(one -> one.id() == id)
        .findFirst()
        .orElseThrow(() -> new NoSuchRequest(mailbox, id));
  }

  /** From now on they are read like new ones, and none of them is answered. */
  public void approve(String mailbox, long id, String actor) {
    Request counted = find(mailbox, id);
    Step step =
        Step.of("backfill-approved", "since " + counted.since())
            .by(actor)
            .fact("mailbox", mailbox)
            .fact("mails", counted.mails().orElse(0));
    transactions.executeWithoutResult(
        status -> {
          if (!backfill.approve(id, actor)) {
            throw new NotToApprove(mailbox);
          }
          history.record(step);
        });
  }

  public void withdraw(String mailbox, long id, String actor) {
    Request asked = find(mailbox, id);
    transactions.executeWithoutResult(
        status -> {
          if (!backfill.withdraw(id)) {
            throw new NotToApprove(mailbox);
          }
          history.record(
              Step.of("backfill-withdrawn", "since " + asked.since())
                  .by(actor)
                  .fact("mailbox", mailbox));
        });
  }

  static boolean counted(Request request) {
    return request.state() == State.PREVIEWED;
  }

  /** There is no such request. */
  static final class NoSuchRequest extends RuntimeException {
    NoSuchRequest(String mailbox, long id) {
      super(
          "Mailbox %s has no request %d for older mails: look at the list".formatted(mailbox, id));
    }
  }

  /** Somebody else was faster. */
  static final class NotToApprove extends RuntimeException {
    NotToApprove(String mailbox) {
      super(
          "Somebody else has changed this request for mailbox %s meanwhile: ask again"
              .formatted(mailbox));
    }
  }
}
