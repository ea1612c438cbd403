package mhss.gateway.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What became of a submission.
 *
 * @param letters ids in the outbox; empty for a dry run
 * @param state of the case now
 */
public record Submitted(
    UUID caseFile,
    String urn,
    String report,
    int revision,
    LocalDate submittedOn,
    String state,
    List<Finding> findings,
    List<UUID> letters) {

  public Submitted {
    findings = List.copyOf(findings);
    letters = List.copyOf(letters);
  }
}
