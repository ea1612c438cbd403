package mhss.gateway.watch;

import java.time.Instant;
import java.util.List;
import mhss.gateway.intake.ParkedMessage;
import mhss.gateway.reports.Review;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.watch.Duty.When;

/**
 * How things stand at a desk, for somebody who comes back to it.
 *
 * @param duties the most urgent first
 * @param reviews reports that wait for a decision
 * @param parked messages that wait for a person or a key
 * @param returns that are late, or that something keeps from leaving
 * @param unsettled mails that are uncertain, failed or kept here
 */
public record Overview(
    Instant at,
    List<Duty> duties,
    List<Notice> notices,
    List<Review> reviews,
    List<ParkedMessage> parked,
    List<ReturnEntry> returns,
    List<OutboxEntry> unsettled) {

  public List<Duty> duties(When when) {
    return duties.stream().filter(duty -> duty.when() == when).toList();
  }

  /** Something is late, or waits for a person. */
  public boolean needsAPerson() {
    return !duties(When.LATE).isEmpty()
        || !notices.isEmpty()
        || !reviews.isEmpty()
        || !parked.isEmpty()
        || !returns.isEmpty()
        || !unsettled.isEmpty();
  }
}
