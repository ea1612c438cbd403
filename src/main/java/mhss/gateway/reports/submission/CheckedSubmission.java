package mhss.gateway.reports.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.reports.Finding;
import mhss.gateway.reports.Submission;
import mhss.gateway.reports.standard.Recommendations;
import mhss.gateway.rules.ReportRules.ReportType;

/**
 * A submission, read and checked, that may leave.
 *
 * @param event submitted or resubmitted
 * @param facts of that event
 * @param form empty when the file is not that form
 */
public record CheckedSubmission(
    Submission asked,
    CaseFile caseFile,
    ReportType type,
    String event,
    LocalDate submittedOn,
    Map<String, String> facts,
    List<Finding> findings,
    Optional<ReadForm> form) {

  /** Of a plan. */
  public Optional<Integer> recommendations() {
    return form.flatMap(Recommendations::in);
  }

  public boolean again() {
    return event.equals(type.resubmitted());
  }

  public String kind() {
    return again() ? type.resubmitKind() : type.submitKind();
  }
}
