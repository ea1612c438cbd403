package mhss.gateway.returns.claim.due;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mhss.gateway.rules.ReportRules.Payment;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Transition;

/**
 * An element of the fee, or an outcome, and the report on whose acceptance it is due.
 *
 * @param report empty when it is due for something else
 */
public record Element(Payment payment, Optional<ReportType> report) {

  public static List<Element> of(RuleSet rules) {
    return rules.payments().stream()
        .map(payment -> new Element(payment, report(payment, rules)))
        .toList();
  }

  public String id() {
    return payment.element();
  }

  public boolean isOf(String reportType) {
    return report.filter(type -> type.id().equals(reportType)).isPresent();
  }

  private static Optional<ReportType> report(Payment payment, RuleSet rules) {
    String last = payment.after().get(payment.after().size() - 1);
    return rules.reports().stream()
        .filter(type -> type.accepted().equals(last) || leadsTo(last, type, rules))
        .findFirst();
  }

  /** Its submission leads where its acceptance leads to that state. */
  private static boolean leadsTo(String state, ReportType type, RuleSet rules) {
    return rules.transitions(type.accepted()).stream()
        .filter(edge -> edge.to().equals(state))
        .flatMap(edge -> edge.from().stream())
        .anyMatch(from -> rules.transitions(type.submitted()).stream().anyMatch(to(from)));
  }

  private static Predicate<Transition> to(String state) {
    return edge -> edge.to().equals(state);
  }
}
