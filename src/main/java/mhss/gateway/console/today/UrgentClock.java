package mhss.gateway.console.today;

import java.time.Instant;
import mhss.gateway.console.cases.Deadline;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.watch.Duty;

/**
 * A deadline among the first ones.
 *
 * @param left how it stands: {@code 3 working days left}
 */
public record UrgentClock(Duty duty, String left) {

  static UrgentClock of(Duty duty, Instant now, WorkingCalendar calendar) {
    return new UrgentClock(duty, Deadline.left(duty.dueAt(), now, calendar));
  }

  /** Of its tag. */
  public String colour() {
    return switch (duty.when()) {
      case LATE -> duty.firm() ? "red" : "orange";
      case TODAY -> "orange";
      default -> "yellow";
    };
  }
}
