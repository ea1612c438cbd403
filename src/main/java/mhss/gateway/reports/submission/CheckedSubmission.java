package mhss.gateway.reports.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.reports.Finding;
import mhss.gateway.reports.Submission;
import mhss.gateway.rules.ReportRules.ReportType;

/**
 * A submission, read and checked, that may leave.
 *
 * @param event submitted or resubmitted
 * @param facts of that event
 * @param recommendations of a plan
 */
public record CheckedSubmission(
    Submission asked,
    CaseFile caseFile,
    ReportType type,
    String event,
    LocalDate submittedOn,
    Map<String, String> facts,
    List<Finding> findings,
    Optional<Integer> recommendations) {

  public boolean again() {
    return event.equals(type.resubmitted());
  }

  public String kind() {
    return again() ? type.resubmitKind() : type.submitKind();
  }
}
