package mhss.gateway.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.Report;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.intake.reading.ReportReader.CheckedReport;
import mhss.gateway.reports.Finding;
import mhss.gateway.reports.NotSubmitted;
import mhss.gateway.reports.ReceivedReport;
import mhss.gateway.reports.Reports;
import mhss.gateway.reports.Submission;
import mhss.gateway.reports.Submissions;
import mhss.gateway.reports.Submitted;
import mhss.gateway.responses.LetterOrder;
import mhss.gateway.responses.LetterRefused;
import mhss.gateway.responses.Letters;

/** Reports on their way: those that came to be reviewed, and those that are to leave. */
class ReceivedReports {

  private final Cases cases;
  private final Reports reports;
  private final Submissions submissions;
  private final Letters letters;
  private final History history;

  ReceivedReports(
      Cases cases, Reports reports, Submissions submissions, Letters letters, History history) {
    this.submissions = submissions;
    this.letters = letters;
    this.history = history;
    this.cases = cases;
    this.reports = reports;
  }

  /**
   * A report of our own coaches leaves, when it is to standard; what was begun is taken back else.
   */
  Outcome submit(InHand inHand) {
    InHand.Happening happening = inHand.happening();
    if (inHand.report() == null) {
      return new Outcome.Parked(
          CaseArrivals.UNKNOWN_CASE,
          "This desk has no case with this URN: open it first, or correct the URN and send it again",
          null,
          happening.urn());
    }
    try {
      Submitted submitted =
          submissions.submit(
              new Submission(
                  happening.urn(),
                  inHand.report().type().id(),
                  inHand.recognised().part().file(),
                  inHand.partner()));
      return new Outcome.Applied(
          submitted.caseFile(),
          cases.byId(submitted.caseFile()).orElseThrow().key(),
          submitted.urn(),
          submitted.state());
    } catch (NotSubmitted refused) {
      Outcome parked = new Outcome.Parked(refused.cause(), refused.getMessage());
      inHand.notSubmitted(refused);
      inHand.reconsider(parked);
      return parked;
    }
  }

  /** Tells the coach whose report did not leave why: codes and criteria, no content. */
  void answer(InHand inHand) {
    if (!inHand.mayAnswer() || !(inHand.outcome() instanceof Outcome.Parked parked)) {
      return;
    }
    inHand
        .notSubmitted()
        .ifPresent(
            refused -> {
              try {
                letters.queue(order(inHand, parked, refused));
              } catch (LetterRefused unwritten) {
                history.record(
                    Step.of("not-answered", unwritten.code())
                        .message(inHand.stored().id())
                        .caseFile(parked.caseFile(), parked.urn()));
              }
            });
  }

  private static LetterOrder order(InHand inHand, Outcome.Parked parked, NotSubmitted refused) {
    Map<String, Object> values = new HashMap<>();
    values.put("why", refused.getMessage());
    if (parked.caseFile() == null && parked.urn() != null) {
      values.put("urn", parked.urn());
    }
    List<String> findings =
        refused.findings().stream()
            .filter(Finding::failsMechanically)
            .map(one -> "%s: %s (%s)".formatted(one.criterion(), one.words(), one.source()))
            .distinct()
            .toList();
    if (!findings.isEmpty()) {
      values.put("findings", findings);
    }
    return new LetterOrder(
        inHand.stored().desk(),
        parked.caseFile(),
        null,
        "submission-refused",
        null,
        0,
        inHand.stored().id(),
        values,
        List.of(),
        Optional.of(inHand.opened().head().from().get(0)));
  }

  /** In the transaction that moved its case. */
  void received(InHand inHand, UUID caseFile) {
    CheckedReport report = inHand.report();
    if (report == null) {
      return;
    }
    reports.received(
        new ReceivedReport(
            inHand.stored().id(),
            cases.byId(caseFile).orElseThrow(),
            report.type().id(),
            revision(caseFile, report.type().id()),
            report.form(),
            inHand.recognised().part().file()));
  }

  /** As the case has just counted it. */
  private int revision(UUID caseFile, String type) {
    return cases.reports(caseFile).stream()
        .filter(report -> report.type().equals(type))
        .mapToInt(Report::revision)
        .max()
        .orElse(1);
  }
}
