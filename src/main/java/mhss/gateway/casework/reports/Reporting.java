package mhss.gateway.casework.reports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.Report;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet;

/** Keeps the revisions of plans and reports, and what was decided about each. */
public class Reporting {

  private final ReportRows rows;
  private final Decisions decisions;

  public Reporting(ReportRows rows) {
    this.rows = rows;
    this.decisions = new Decisions(rows);
  }

  public Ruling ruling(CaseEvent event, CaseFile caseFile, RuleSet rules) {
    return decisions.ruling(event, caseFile, rules);
  }

  /** An event that submits a plan or report: its next revision. */
  public void submitted(CaseEvent event, CaseFile caseFile, RuleSet rules) {
    submission(event, rules)
        .ifPresent(
            type -> {
              int next = last(caseFile, type).map(Report::revision).orElse(0) + 1;
              rows.submitted(caseFile.id(), type.id(), Math.max(next, named(event)), event);
            });
  }

  public void decided(CaseEvent event, Report about, RuleSet rules) {
    rows.decided(about.id(), Decisions.decision(event, rules), event);
  }

  /**
   * Whether this submits another document than the one that waits for a decision: a new revision,
   * no duplicate.
   */
  public boolean isAnotherDocument(CaseEvent event, CaseFile caseFile, RuleSet rules) {
    Optional<String> document = Optional.ofNullable(event.facts().get("document-sha256"));
    return document.isPresent()
        && submission(event, rules)
            .flatMap(type -> last(caseFile, type))
            .filter(report -> report.decision().isEmpty())
            .flatMap(Report::documentSha256)
            .filter(known -> !known.equals(document.get()))
            .isPresent();
  }

  /**
   * The day from which what the submission started is to be counted, once it is accepted: the one
   * that the acceptance states, else that of the accepted revision.
   */
  public Optional<LocalDate> anchor(
      CaseEvent event, CaseFile caseFile, RuleSet rules, Report about) {
    boolean accepted = Decisions.decision(event, rules).equals("accepted");
    return accepted
        ? rows.of(caseFile.id(), about.type()).stream()
            .filter(report -> report.id().equals(about.id()))
            .map(Report::countsFrom)
            .findFirst()
        : Optional.empty();
  }

  public List<String> submissions(Report about, RuleSet rules) {
    return rules
        .report(about.type())
        .map(type -> List.of(type.submitted(), type.resubmitted()))
        .orElse(List.of());
  }

  private Optional<Report> last(CaseFile caseFile, ReportType type) {
    return rows.of(caseFile.id(), type.id()).stream().max(Comparator.comparing(Report::revision));
  }

  private static Optional<ReportType> submission(CaseEvent event, RuleSet rules) {
    String named = event.facts().get("report");
    return rules.reports().stream()
        .filter(
            type ->
                type.submitted().equals(event.event()) || type.resubmitted().equals(event.event()))
        .filter(type -> named == null || type.id().equals(named))
        .findFirst();
  }

  private static int named(CaseEvent event) {
    return Integer.parseInt(event.facts().getOrDefault("revision", "0"));
  }
}
