package mhss.gateway.reports.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.documents.Document;
import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.documents.SeenDocument;
import mhss.gateway.reports.Finding;
import mhss.gateway.reports.FormLayouts;
import mhss.gateway.reports.NotSubmitted;
import mhss.gateway.reports.Reports;
import mhss.gateway.reports.Standard;
import mhss.gateway.reports.Submission;
import mhss.gateway.reports.review.ReviewContent;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.WorkingCalendar;

/** A file of a coach into what may leave, or the reason why it must not. */
public class SubmissionCheck {

  public static final String DESK = "provider";

  private final Reports.Reading reading;
  private final Cases cases;
  private final SubmissionRows rows;
  private final Reports reports;

  public SubmissionCheck(
      Reports.Reading reading, Cases cases, SubmissionRows rows, Reports reports) {
    this.reading = reading;
    this.cases = cases;
    this.rows = rows;
    this.reports = reports;
  }

  /**
   * @throws NotSubmitted when it must not leave
   */
  public CheckedSubmission check(Submission asked) {
    CaseFile caseFile = caseFile(asked.urn());
    RuleSet rules = reading.ruleSets().get(caseFile.ruleSet());
    ReportType type = Standard.type(rules, asked.report());
    LocalDate day = day(asked);
    SeenDocument document = open(asked.file());
    Optional<ReadForm> form =
        FormLayouts.of(rules, type.form()).flatMap(layout -> document.read(layout));
    List<Finding> findings =
        reading
            .standard()
            .check(
                rules,
                type.id(),
                document,
                form,
                new Standard.Known(Optional.of(caseFile), rows.recommendations(caseFile.id())));
    requireStandard(asked, findings);
    return new CheckedSubmission(
        asked,
        caseFile,
        type,
        event(rules, caseFile, type),
        day,
        facts(rules, type, form, asked.file(), day),
        findings,
        form);
  }

  private CaseFile caseFile(String urn) {
    return cases
        .byUrn(DESK, urn)
        .orElseThrow(
            () ->
                new NotSubmitted(
                    "no-case",
                    "The provider desk has no case with this URN: check it, or wait for the referral",
                    List.of()));
  }

  private LocalDate day(Submission asked) {
    LocalDate today = WorkingCalendar.dayOf(reading.clock().instant());
    LocalDate day = asked.submittedOn().orElse(today);
    if (day.isAfter(today)) {
      throw new NotSubmitted(
          "future", "The day of submission is in the future: leave it out for today", List.of());
    }
    return day;
  }

  private SeenDocument open(Document file) {
    try {
      return reading.documents().open(file);
    } catch (DocumentRefused refused) {
      throw new NotSubmitted("unreadable", refused.getMessage(), List.of());
    }
  }

  private static void requireStandard(Submission asked, List<Finding> findings) {
    long failed = findings.stream().filter(Finding::failsMechanically).count();
    if (failed > 0 && asked.anyway().isEmpty()) {
      throw new NotSubmitted(
          "not-to-standard",
          "It is not to the specified standard in %d %s and would come back: correct that, or give the reason why it leaves anyway"
              .formatted(failed, failed == 1 ? "point" : "points"),
          findings);
    }
  }

  /** Whether it is the first or a revised one is for the state of the case to say. */
  private static String event(RuleSet rules, CaseFile caseFile, ReportType type) {
    boolean again =
        rules
            .transition(Optional.of(caseFile.state()), type.resubmitted(), caseFile.desk())
            .isPresent();
    return again ? type.resubmitted() : type.submitted();
  }

  private Map<String, String> facts(
      RuleSet rules, ReportType type, Optional<ReadForm> form, Document file, LocalDate day) {
    Map<String, String> facts = new TreeMap<>();
    form.ifPresent(read -> facts.putAll(reports.facts(rules, type.id(), read)));
    facts.put("report", type.id());
    facts.put("submitted-on", day.toString());
    facts.put("document-sha256", ReviewContent.sha256(file.content()));
    return facts;
  }
}
