package mhss.gateway.console.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.rules.OutsideCalendar;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.WorkingCalendar;

/**
 * A clock of a case as people read it.
 *
 * @param words how it stands: {@code 3 working days left}, {@code met}
 * @param colour of its tag
 */
public record Deadline(RunningClock clock, String name, String words, String colour) {

  private static final int FAR = 60;
  private static final Duration SOON = Duration.ofDays(3);

  /** That of its end, when it ends with a day. */
  public Optional<LocalDate> day() {
    return WorkingCalendar.dayEndingAt(clock.dueAt());
  }

  /** It still has to be met. */
  public boolean open() {
    return !clock.ended();
  }

  static Deadline of(RunningClock clock, RuleSet rules, WorkingCalendar calendar, Instant now) {
    String name = rules.clock(clock.rule()).map(RuleSet.ClockRule::name).orElse(clock.rule());
    if (clock.ended()) {
      boolean missed = clock.state().equals("missed");
      return new Deadline(
          clock, name, missed ? "met late" : clock.state(), missed ? "orange" : "grey");
    }
    return new Deadline(clock, name, left(clock.dueAt(), now, calendar), colour(clock, now));
  }

  private static String colour(RunningClock clock, Instant now) {
    if (clock.dueAt().isBefore(now)) {
      return clock.firm() ? "red" : "orange";
    }
    return clock.dueAt().isBefore(now.plus(SOON)) ? "yellow" : "blue";
  }

  /** {@code due today}, {@code 3 working days left}, {@code 2 working days late}. */
  public static String left(Instant dueAt, Instant now, WorkingCalendar calendar) {
    LocalDate today = WorkingCalendar.dayOf(now);
    LocalDate day = WorkingCalendar.lastDayOf(dueAt);
    if (dueAt.isBefore(now)) {
      return day.equals(today) ? "late since today" : days(day, today, calendar) + " late";
    }
    return day.equals(today) ? "due today" : days(today, day, calendar) + " left";
  }

  /**
   * After the first one, up to the last; far ones as calendar days: nobody counts them otherwise.
   */
  private static String days(LocalDate after, LocalDate upTo, WorkingCalendar calendar) {
    long all = upTo.toEpochDay() - after.toEpochDay();
    try {
      long working =
          all > FAR
              ? -1
              : after
                  .plusDays(1)
                  .datesUntil(upTo.plusDays(1))
                  .filter(calendar::isWorkingDay)
                  .count();
      return working > 0 ? count(working, "working day") : count(all, "day");
    } catch (OutsideCalendar unknown) {
      return count(all, "day");
    }
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
