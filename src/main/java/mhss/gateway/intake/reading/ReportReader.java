package mhss.gateway.intake.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.documents.FormLayout;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.intake.opening.OpenedPart;
import mhss.gateway.intake.recognition.Recognised;
import mhss.gateway.reports.FormLayouts;
import mhss.gateway.reports.Reports;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.Urn;

/**
 * Reads a plan or report under the rule set of its case: that one says which form it is, and the
 * state of the case whether it is the first or a revised one.
 */
public class ReportReader {

  private final RuleSets ruleSets;
  private final Reports reports;

  public ReportReader(RuleSets ruleSets, Reports reports) {
    this.ruleSets = ruleSets;
    this.reports = reports;
  }

  /**
   * @param event submitted or resubmitted
   * @param facts as the case keeps them
   */
  public record CheckedReport(
      RuleSet ruleSet, ReportType type, String event, ReadForm form, Map<String, String> facts) {

    public String kind() {
      return event.equals(type.submitted()) ? type.submitKind() : type.resubmitKind();
    }
  }

  public Optional<Urn> urn(Recognised recognised) {
    return recognised.form().orElseThrow().value("urn").flatMap(recognised.ruleSet()::urn);
  }

  /** Every type of report that it can be; a person chooses when that is not one. */
  public List<CheckedReport> check(OpenedPart part, CaseFile caseFile) {
    RuleSet rules = ruleSets.get(caseFile.ruleSet());
    List<CheckedReport> fitting =
        rules.reports().stream()
            .flatMap(type -> checked(rules, type, part, caseFile).stream())
            .toList();
    List<CheckedReport> expected =
        fitting.stream().filter(report -> expected(report, caseFile)).toList();
    return expected.isEmpty() ? fitting : expected;
  }

  private Optional<CheckedReport> checked(
      RuleSet rules, ReportType type, OpenedPart part, CaseFile caseFile) {
    Optional<FormLayout> layout = FormLayouts.of(rules, type.form());
    return part.document()
        .flatMap(document -> layout.flatMap(document::read))
        .map(form -> checked(rules, type, form, part, caseFile));
  }

  private CheckedReport checked(
      RuleSet rules, ReportType type, ReadForm form, OpenedPart part, CaseFile caseFile) {
    Map<String, String> facts = new TreeMap<>(reports.facts(rules, type.id(), form));
    facts.put("report", type.id());
    facts.put("document-sha256", part.sha256());
    boolean again = allowed(rules, caseFile, type.resubmitted());
    return new CheckedReport(
        rules, type, again ? type.resubmitted() : type.submitted(), form, facts);
  }

  private static boolean expected(CheckedReport report, CaseFile caseFile) {
    return allowed(report.ruleSet(), caseFile, report.event());
  }

  private static boolean allowed(RuleSet rules, CaseFile caseFile, String event) {
    return rules.transition(Optional.of(caseFile.state()), event, caseFile.desk()).isPresent();
  }
}
