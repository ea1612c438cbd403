package mhss.gateway.reports;

import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.documents.Document;
import mhss.gateway.documents.ReadForm;

/**
 * A report that came in at the adviser desk, already applied to its case.
 *
 * @param report id of the report type: {@code plan}, {@code six-month}, {@code exit}
 * @param revision from 1
 */
public record ReceivedReport(
    UUID message,
    CaseFile caseFile,
    String report,
    int revision,
    ReadForm form,
    Document document) {}
