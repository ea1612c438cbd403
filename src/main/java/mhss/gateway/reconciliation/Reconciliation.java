package mhss.gateway.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.mail.MailboxHealth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares each mailbox with its ledger, and with its part of the store: every night, and when
 * somebody asks. Any number of nodes may call it; a night has one comparison.
 */
public class Reconciliation {

  private final ComparisonRows rows;
  private final StoreBooks books;
  private final History history;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Reconciliation(
      JdbcClient jdbc,
      ReconciliationSettings settings,
      History history,
      TransactionTemplate transactions,
      Clock clock) {
    this.rows = new ComparisonRows(jdbc);
    this.books = new StoreBooks(jdbc, settings.tooLong());
    this.history = history;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The node that reads the mailbox looks through it within seconds; {@link #close} does the rest.
   *
   * @param actor login name of the person who asks
   * @return its number; that of the one under way when there is one
   * @throws NeverRead
   */
  public long ask(String mailbox, List<MailboxHealth> known, String actor) {
    if (known.stream().noneMatch(one -> one.mailbox().equals(mailbox))) {
      throw new NeverRead(mailbox);
    }
    return transactions.execute(status -> rows.ask(mailbox, actor, clock.instant()));
  }

  /** Looks through the store for every mailbox that was looked through. */
  public void close() {
    transactions.executeWithoutResult(status -> rows.toClose().forEach(this::close));
  }

  private void close(long id) {
    Comparison compared = rows.find(id).orElseThrow();
    books.look(
        compared.mailbox(),
        clock.instant(),
        (kind, number, items) -> rows.note(id, kind, number, items));
    rows.close(id);
    Comparison done = rows.find(id).orElseThrow();
    history.record(
        Step.of("mailbox-compared", done.gaps() == 0 ? "no-gap" : "gaps")
            .by(done.askedBy())
            .fact("mailbox", done.mailbox())
            .fact("comparison", id)
            .fact("mails", done.mails())
            .fact("entries", done.entries())
            .fact("gaps", done.gaps()));
  }

  public Optional<Comparison> find(long id) {
    return rows.find(id);
  }

  /** Newest first. */
  public List<Comparison> of(String mailbox, int most) {
    return rows.of(mailbox, most);
  }

  /** The last one of each mailbox that came to an end. */
  public List<Comparison> latest() {
    return rows.newest(List.of("done", "failed"));
  }

  /** Those that are under way. */
  public List<Comparison> open() {
    return rows.newest(List.of("asked", "compared"));
  }

  /** Gaps that nobody has heard of: of the last comparisons, those with something new. */
  public List<Comparison> news() {
    return latest().stream()
        .filter(one -> one.state() == Comparison.State.FAILED || one.freshGaps())
        .toList();
  }

  ComparisonRows rows() {
    return rows;
  }

  Instant now() {
    return clock.instant();
  }

  /** There is no ledger to compare with. */
  public static final class NeverRead extends RuntimeException {
    NeverRead(String mailbox) {
      super(
          "Mailbox %s was never read, so that there is nothing to compare: 'gateway mailboxes' and 'gateway doctor' say why; a gateway has to run"
              .formatted(mailbox));
    }
  }
}
