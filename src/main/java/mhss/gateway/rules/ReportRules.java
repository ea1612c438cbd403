package mhss.gateway.rules;

import java.util.List;
import mhss.gateway.rules.RuleSet.Reason;

/**
 * What an edition says about reports and what is paid for them.
 *
 * @param standard the specified standard
 * @param reasons for which a report may be rejected
 */
public record ReportRules(
    List<ReportType> types,
    List<Criterion> standard,
    List<Reason> reasons,
    List<Payment> payments) {

  public ReportRules {
    types = List.copyOf(types);
    standard = List.copyOf(standard);
    reasons = List.copyOf(reasons);
    payments = List.copyOf(payments);
  }

  /**
   * A report that the provider submits and the adviser decides about: its form, its events and the
   * names of its kinds.
   *
   * @param id {@code plan}, {@code six-month} or {@code exit}
   */
  public record ReportType(
      String id,
      String name,
      String form,
      String submitted,
      String resubmitted,
      String accepted,
      String rejected,
      String submitKind,
      String resubmitKind,
      String acceptKind,
      String rejectKind,
      String source) {}

  /**
   * A point of the specified standard.
   *
   * @param check name of the check that looks at it
   * @param reports ids of the report types it holds for
   * @param mechanical a machine can decide it
   */
  public record Criterion(
      String id,
      String words,
      String check,
      List<String> reports,
      boolean mechanical,
      String source) {

    public Criterion {
      reports = List.copyOf(reports);
    }
  }

  /**
   * @param percent of the fee; 0 when only the contract knows it
   * @param after events, or states entered, each of which must have happened
   * @param inEmployment only when the customer is in employment
   */
  public record Payment(
      String element, int percent, List<String> after, boolean inEmployment, String source) {

    public Payment {
      after = List.copyOf(after);
    }
  }
}
