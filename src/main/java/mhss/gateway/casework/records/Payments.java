package mhss.gateway.casework.records;

import static mhss.gateway.casework.state.Refusals.NEXT;
import static mhss.gateway.casework.state.Refusals.illegal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.Payment;
import mhss.gateway.casework.Cases.Report;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.casework.reports.ReportRows;
import mhss.gateway.casework.rows.EventLog;
import mhss.gateway.rules.ReportRules;
import mhss.gateway.rules.RuleSet;

/** Whether an element of the fee may be recorded as paid (requirements, 8.2). */
public class Payments {

  public static final String EVENT = "payment-recorded";

  private final PaymentRows rows;
  private final EventLog log;
  private final ReportRows reports;

  public Payments(PaymentRows rows, EventLog log, ReportRows reports) {
    this.rows = rows;
    this.log = log;
    this.reports = reports;
  }

  public boolean isPaid(CaseFile caseFile, String element) {
    return rows.paid(caseFile, element).contains(caseFile.id());
  }

  public void add(UUID caseFile, Payment payment, Instant now) {
    rows.add(caseFile, payment, now);
  }

  /** Why the element cannot be recorded; empty when it can. */
  public Optional<Illegal> refusal(CaseFile caseFile, RuleSet rules, String element) {
    Optional<ReportRules.Payment> known = element(rules, element);
    if (known.isEmpty()) {
      return Optional.of(unknown(caseFile, rules, element));
    }
    if (!rows.paid(caseFile, element).isEmpty()) {
      return Optional.of(paidBefore(caseFile, element));
    }
    List<String> missing =
        known.get().after().stream().filter(step -> !log.reached(caseFile.id(), step)).toList();
    if (!missing.isEmpty()) {
      return Optional.of(notYet(caseFile, rules, element, missing));
    }
    return known.get().inEmployment() && !inEmployment(caseFile)
        ? Optional.of(notInEmployment(caseFile, element, known.get()))
        : Optional.empty();
  }

  /** Whether this payment is the one that the transition table waits for in this state. */
  public boolean movesTheCase(CaseFile caseFile, RuleSet rules, String element) {
    boolean lastStep =
        element(rules, element).stream()
            .filter(payment -> !payment.inEmployment())
            .flatMap(payment -> payment.after().stream())
            .anyMatch(step -> leadsHere(step, caseFile, rules));
    return lastStep
        && rules.transition(Optional.of(caseFile.state()), EVENT, caseFile.desk()).isPresent();
  }

  private static boolean leadsHere(String step, CaseFile caseFile, RuleSet rules) {
    return step.equals(caseFile.state())
        || rules.transitions(step).stream().anyMatch(edge -> edge.to().equals(caseFile.state()));
  }

  /** As the accepted report states that was submitted last. */
  private boolean inEmployment(CaseFile caseFile) {
    return reports.of(caseFile.id()).stream()
        .filter(Report::accepted)
        .reduce((one, other) -> other)
        .flatMap(Report::inEmployment)
        .orElse(false);
  }

  private static Optional<ReportRules.Payment> element(RuleSet rules, String element) {
    return rules.payments().stream()
        .filter(payment -> payment.element().equals(element))
        .findFirst();
  }

  private static Illegal unknown(CaseFile caseFile, RuleSet rules, String element) {
    String known =
        rules.payments().stream()
            .map(ReportRules.Payment::element)
            .collect(Collectors.joining(", "));
    return illegal(
        caseFile,
        "unknown-element",
        "The rule set %s has no payment %s; it has %s.".formatted(rules.id(), element, known)
            + NEXT
            + "Record it under the name of the rule set.");
  }

  private static Illegal paidBefore(CaseFile caseFile, String element) {
    return illegal(
        caseFile,
        "paid-before",
        "%s was paid for an earlier case with this URN, and is paid once per URN."
                .formatted(element)
            + NEXT
            + "Ask the payment officer what the payment is for.");
  }

  private static Illegal notYet(
      CaseFile caseFile, RuleSet rules, String element, List<String> missing) {
    String words =
        missing.stream()
            .map(step -> rules.event(step).map(RuleSet.Event::words).orElse(step))
            .collect(Collectors.joining(", "));
    return illegal(
        caseFile,
        "not-payable",
        "%s is paid after %s, which is not recorded here.".formatted(element, words)
            + NEXT
            + "Record what is missing first, or ask the payment officer what was paid.");
  }

  private static Illegal notInEmployment(
      CaseFile caseFile, String element, ReportRules.Payment payment) {
    return illegal(
        caseFile,
        "not-in-employment",
        "%s is paid only when the customer is in employment (%s), and the accepted report does not say so."
                .formatted(element, payment.source())
            + NEXT
            + "See the report; if it says so, ask an admin to correct what was read.");
  }
}
