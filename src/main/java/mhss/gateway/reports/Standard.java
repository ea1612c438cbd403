package mhss.gateway.reports;

import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.documents.SeenDocument;
import mhss.gateway.reports.standard.Checks;
import mhss.gateway.reports.standard.Look;
import mhss.gateway.reports.standard.Result;
import mhss.gateway.rules.ReportRules.Criterion;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Form;
import mhss.gateway.rules.WorkingCalendar;

/**
 * The specified standard of a rule set, checked (v8 1.22, 1.45; 2024 Annex F 3, 5). It advises:
 * whether a report is to standard is the adviser's to decide.
 */
public class Standard {

  private static final String COMPLETENESS = "sections-filled";

  /** What can be looked at in any document. */
  private static final Set<String> OF_ANY_DOCUMENT = Set.of("font", "spelling", "plain-language");

  private final Checks checks;
  private final Clock clock;

  Standard(Validator validator, Clock clock) {
    this.checks = new Checks(validator);
    this.clock = clock;
  }

  /**
   * @param report id of the report type: {@code plan}, {@code six-month}, {@code exit}
   * @param form as read; empty when the document is not that form
   * @param caseFile empty when a file is checked on its own
   */
  public List<Finding> check(
      RuleSet rules,
      String report,
      SeenDocument document,
      Optional<ReadForm> form,
      Optional<CaseFile> caseFile) {
    return check(rules, report, document, form, new Known(caseFile, Optional.empty()));
  }

  /**
   * @param recommendations of the accepted plan
   */
  public record Known(Optional<CaseFile> caseFile, Optional<Integer> recommendations) {}

  public List<Finding> check(
      RuleSet rules, String report, SeenDocument document, Optional<ReadForm> form, Known known) {
    Form labels = form(rules, report);
    Look look =
        new Look(
            rules,
            labels,
            document,
            form.orElseGet(() -> nothing(document)),
            known.caseFile(),
            known.recommendations(),
            WorkingCalendar.dayOf(clock.instant()));
    List<Finding> findings = new ArrayList<>();
    for (Criterion criterion : rules.standard()) {
      if (criterion.reports().contains(report)) {
        boolean readable = form.isPresent() || OF_ANY_DOCUMENT.contains(criterion.check());
        List<Result> results =
            readable
                ? checks.run(criterion.check(), criterion.mechanical(), look)
                : List.of(notThatForm(criterion, labels));
        results.forEach(result -> findings.add(finding(criterion, result)));
      }
    }
    return findings;
  }

  public static ReportType type(RuleSet rules, String report) {
    return rules
        .report(report)
        .orElseThrow(
            () ->
                new NoSuchReport(
                    "%s knows no report '%s'; it knows %s"
                        .formatted(
                            rules.id(),
                            report,
                            String.join(
                                ", ", rules.reports().stream().map(ReportType::id).toList()))));
  }

  private static Form form(RuleSet rules, String report) {
    return rules.form(type(rules, report).form()).orElseThrow();
  }

  private static ReadForm nothing(SeenDocument document) {
    return new ReadForm("", document.format(), List.of(), List.of(), List.of());
  }

  private static Result notThatForm(Criterion criterion, Form form) {
    boolean first = criterion.check().equals(COMPLETENESS);
    String note =
        first
            ? "The document is not the form '%s': fewer than half of its labels are there"
                .formatted(form.title())
            : "Cannot be looked at: the form was not found";
    boolean certain = first && form.verified() && criterion.mechanical();
    return new Result(certain ? Result.Answer.NOT_MET : Result.Answer.NEEDS_A_PERSON, "", note);
  }

  private static Finding finding(Criterion criterion, Result result) {
    return new Finding(
        criterion.id(),
        criterion.words(),
        criterion.source(),
        result.place(),
        Verdict.valueOf(result.answer().name()),
        criterion.mechanical(),
        result.note());
  }
}
