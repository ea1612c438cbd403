package mhss.gateway.operations.checks;

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
