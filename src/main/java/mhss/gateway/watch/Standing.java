package mhss.gateway.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How things stand, in numbers.
 *
 * @param clocks that are late, due today and due within seven days
 * @param urgent the first of them
 * @param parked messages that wait for a person or a key, by code of their cause; of the oldest
 *     {@link Standings#MOST}
 * @param unsettled mails of ours that are uncertain, failed or kept here, by state
 * @param came messages of this day, by outcome
 * @param left mails of ours that left this day
 * @param toLeave mails of ours that are to leave
 */
public record Standing(
    Instant at,
    Map<Duty.When, Long> clocks,
    List<Duty> urgent,
    Map<String, Long> parked,
    Map<String, Long> unsettled,
    long notices,
    long reviews,
    Map<String, Long> came,
    long left,
    long toLeave) {

  public long late() {
    return clocks.getOrDefault(Duty.When.LATE, 0L);
  }

  public long today() {
    return clocks.getOrDefault(Duty.When.TODAY, 0L);
  }

  public long thisWeek() {
    return clocks.getOrDefault(Duty.When.THIS_WEEK, 0L);
  }

  public long allParked() {
    return sum(parked);
  }

  public long allUnsettled() {
    return sum(unsettled);
  }

  public long allCame() {
    return sum(came);
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
