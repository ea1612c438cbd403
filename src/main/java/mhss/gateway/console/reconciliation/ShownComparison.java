package mhss.gateway.console.reconciliation;

import java.util.List;
import mhss.gateway.reconciliation.Comparison;
import mhss.gateway.reconciliation.Difference;

/**
 * How a mailbox and its ledger stand.
 *
 * @param last null when it was never compared
 */
public record ShownComparison(String mailbox, Comparison last, boolean pending) {

  private static final int NAMED = 20;

  static ShownComparison of(String mailbox, List<Comparison> latest, List<Comparison> open) {
    return new ShownComparison(
        mailbox,
        latest.stream().filter(one -> one.mailbox().equals(mailbox)).findFirst().orElse(null),
        open.stream().anyMatch(one -> one.mailbox().equals(mailbox)));
  }

  public String state() {
    if (last == null) {
      return "not compared yet";
    }
    if (last.failure().isPresent()) {
      return "not compared";
    }
    return last.gaps() == 0 ? "no gap" : last.gaps() == 1 ? "1 gap" : last.gaps() + " gaps";
  }

  public String colour() {
    if (last == null) {
      return "grey";
    }
    return ReconciliationData.well(last) ? "green" : "red";
  }

  public List<String> named(Difference difference) {
    return difference.items().stream().limit(NAMED).toList();
  }

  /** How many are not named here. */
  public long further(Difference difference) {
    return difference.items().isEmpty() ? 0 : difference.number() - named(difference).size();
  }

  /** Where an item is looked at; empty for a place in a mailbox. */
  public String url(Difference difference, String item) {
    return switch (difference.kind()) {
      case MESSAGE_WITHOUT_LEDGER, MESSAGE_WITHOUT_OUTCOME, MESSAGE_WITHOUT_CONTENT ->
          "/messages/" + item;
      case SENT_WITHOUT_COPY, NOT_LEFT -> "/outbox/" + item;
      default -> "";
    };
  }
}
