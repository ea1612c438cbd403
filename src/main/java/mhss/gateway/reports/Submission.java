package mhss.gateway.reports;

import java.time.LocalDate;
import java.util.Optional;
import mhss.gateway.documents.Document;

/**
 * A report that a coach wants to leave.
 *
 * @param urn in any spelling
 * @param report id of the report type: {@code plan}, {@code six-month}, {@code exit}
 * @param note for the adviser's eyes only (v8 1.45); leaves in a mail of its own
 * @param submittedOn empty for today
 * @param anyway why it leaves although it is not to standard, or early; empty when it must be
 */
public record Submission(
    String urn,
    String report,
    Document file,
    Optional<Document> note,
    String actor,
    Optional<LocalDate> submittedOn,
    Optional<String> anyway) {

  public Submission(String urn, String report, Document file, String actor) {
    this(urn, report, file, Optional.empty(), actor, Optional.empty(), Optional.empty());
  }
}
