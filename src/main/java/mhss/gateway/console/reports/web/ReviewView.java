package mhss.gateway.console.reports.web;

import java.util.List;
import mhss.gateway.console.web.Choice;
import mhss.gateway.reports.Review;
import mhss.gateway.responses.OutboxEntry;

/**
 * A review as its page shows it.
 *
 * @param opened null for those who may see metadata only
 * @param reasons for which the report may be rejected
 * @param letter the e-mail of the decision; null while there is none
 * @param revisions all of this report, the first one first
 * @param mayDecide it waits, and the person has the right
 */
public record ReviewView(
    QueueRow row,
    List<FindingGroup> groups,
    Opened opened,
    List<Choice> reasons,
    OutboxEntry letter,
    List<Review> revisions,
    boolean mayDecide) {

  /**
   * What is in it.
   *
   * @param pages of which there are pictures; 0: only text
   * @param text of the document
   * @param details of a rejection
   */
  public record Opened(
      String file,
      int pages,
      String text,
      List<FieldLine> fields,
      List<String> reasons,
      String details) {}

  public Review review() {
    return row.review();
  }

  public boolean isOpen() {
    return review().state().equals("open");
  }
}
