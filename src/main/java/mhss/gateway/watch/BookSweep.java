package mhss.gateway.watch;

import java.util.stream.Collectors;
import mhss.gateway.reconciliation.Comparison;
import mhss.gateway.reconciliation.Nights;
import mhss.gateway.reconciliation.Reconciliation;
import mhss.gateway.watch.AlertRows.Alert;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has mailboxes compared with their ledgers, and tells people of gaps: each once. */
class BookSweep {

  private final Nights nights;
  private final Reconciliation reconciliation;
  private final AlertRows alerts;
  private final JdbcClient jdbc;
  private final Isolation isolation;

  BookSweep(
      Nights nights,
      Reconciliation reconciliation,
      AlertRows alerts,
      JdbcClient jdbc,
      Isolation isolation) {
    this.nights = nights;
    this.reconciliation = reconciliation;
    this.alerts = alerts;
    this.jdbc = jdbc;
    this.isolation = isolation;
  }

  void sweep() {
    isolation.alone("Comparing mailboxes with their ledgers", nights::sweep);
    isolation.alone("Comparing ledgers with the store", reconciliation::close);
    isolation.alone("Gaps in mailboxes", () -> reconciliation.news().forEach(this::note));
  }

  private void note(Comparison comparison) {
    alerts.note(
        new Alert(
            "gap:" + comparison.id(),
            desk(jdbc, comparison.mailbox()),
            null,
            "mailbox %s %s. 'gateway reconcile' says more"
                .formatted(comparison.mailbox(), words(comparison)),
            comparison.doneAt().orElse(comparison.askedAt())));
  }

  private static String words(Comparison comparison) {
    return comparison.state() == Comparison.State.FAILED
        ? "could not be compared with its ledger"
        : "and its ledger differ: "
            + comparison.differences().stream()
                .filter(difference -> difference.kind().alarm())
                .map(difference -> difference.number() + " " + difference.kind().words())
                .collect(Collectors.joining("; "));
  }

  /** Whose mailbox it is, as far as a mail of it tells. */
  static String desk(JdbcClient jdbc, String mailbox) {
    return jdbc.sql("select desk from message where mailbox = :mailbox limit 1")
        .param("mailbox", mailbox)
        .query(String.class)
        .optional()
        .orElse("provider");
  }
}
