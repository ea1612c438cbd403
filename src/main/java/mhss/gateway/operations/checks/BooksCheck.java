package mhss.gateway.operations.checks;

import java.util.List;
import mhss.gateway.heartbeat.Beat;
import mhss.gateway.heartbeat.Heartbeats;
import mhss.gateway.reconciliation.Comparison;
import mhss.gateway.reconciliation.Reconciliation;
import org.springframework.context.ApplicationContext;

/** Whether mailboxes and ledgers agreed when they were last compared. */
public class BooksCheck implements Check {

  @Override
  public String area() {
    return "books";
  }

  @Override
  public void look(ApplicationContext beans, Findings found) {
    Reconciliation reconciliation = beans.getBean(Reconciliation.class);
    reconciliation.latest().forEach(comparison -> look(comparison, found));
    if (found.isEmpty()) {
      found.warn(
          "no mailbox was compared with its ledger yet",
          "the next night does it; 'gateway reconcile MAILBOX' does it now");
    }
    look(beans.getBean(Heartbeats.class), found);
  }

  private static void look(Heartbeats heartbeats, Findings found) {
    List<Beat> beats = heartbeats.latest();
    beats.forEach(beat -> look(beat, found));
    heartbeats
        .unable()
        .forEach(
            mailbox ->
                found.fail(
                    "mailbox %s is to send heartbeats, and cannot send".formatted(mailbox),
                    "add gateway.smtp.%s, or correct gateway.heartbeat.mailboxes"
                        .formatted(mailbox)));
    if (!heartbeats.scheduled()) {
      found.warn(
          "no mailbox sends heartbeats on schedule",
          "name mailboxes in gateway.heartbeat.mailboxes: a way that is closed without an error shows only so");
    }
  }

  private static void look(Beat beat, Findings found) {
    String what = "the heartbeat of mailbox %s %s".formatted(beat.mailbox(), beat.state().words());
    if (beat.state().alarm()) {
      found.fail(
          what,
          beat.problem()
              .orElse("'gateway mailbox test %s' looks for the cause".formatted(beat.mailbox())));
    } else {
      found.ok(what);
    }
  }

  private static void look(Comparison comparison, Findings found) {
    String mailbox = "mailbox " + comparison.mailbox();
    if (comparison.failure().isPresent()) {
      found.fail(mailbox + " could not be compared with its ledger", comparison.failure().get());
    } else if (comparison.gaps() > 0) {
      found.fail(
          "%s and its ledger: %d gaps".formatted(mailbox, comparison.gaps()),
          "'gateway reconcile' names them and says what to do");
    } else {
      found.ok("%s and its ledger: no gap in %d mails".formatted(mailbox, comparison.mails()));
    }
  }
}
