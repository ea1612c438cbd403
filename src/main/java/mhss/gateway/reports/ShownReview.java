package mhss.gateway.reports;

import java.util.List;
import mhss.gateway.documents.FoundField;

/**
 * A review with what is in the report. Whoever is shown it stands in the history.
 *
 * @param file name of the document
 * @param reasons of a rejection
 * @param details of a rejection
 */
public record ShownReview(
    Review review,
    String file,
    List<FoundField> fields,
    List<Finding> findings,
    List<String> reasons,
    String details) {}
