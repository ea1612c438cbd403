package mhss.gateway.intake;

import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.Report;
import mhss.gateway.history.Step;
import mhss.gateway.intake.reading.ReportReader.CheckedReport;
import mhss.gateway.reports.NotSubmitted;
import mhss.gateway.reports.ReceivedReport;
import mhss.gateway.reports.Reports;
import mhss.gateway.reports.Submission;
import mhss.gateway.reports.Submissions;
import mhss.gateway.reports.Submitted;

/** Reports on their way: those that came to be reviewed, and those that are to leave. */
class ReceivedReports {

  private final Cases cases;
  private final Reports reports;
  private final Submissions submissions;

  ReceivedReports(Cases cases, Reports reports, Submissions submissions) {
    this.submissions = submissions;
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
                  Step.GATEWAY));
      return new Outcome.Applied(
          submitted.caseFile(),
          cases.byId(submitted.caseFile()).orElseThrow().key(),
          submitted.urn(),
          submitted.state());
    } catch (NotSubmitted refused) {
      Outcome parked = new Outcome.Parked(refused.cause(), refused.getMessage());
      inHand.reconsider(parked);
      return parked;
    }
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
