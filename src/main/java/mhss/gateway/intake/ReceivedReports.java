package mhss.gateway.intake;

import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.Report;
import mhss.gateway.intake.reading.ReportReader.CheckedReport;
import mhss.gateway.reports.ReceivedReport;
import mhss.gateway.reports.Reports;

/** Gives a report that moved its case to those who review it, in the same transaction. */
class ReceivedReports {

  private final Cases cases;
  private final Reports reports;

  ReceivedReports(Cases cases, Reports reports) {
    this.cases = cases;
    this.reports = reports;
  }

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
