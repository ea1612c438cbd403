package mhss.gateway.watch;

import java.time.LocalDate;
import java.time.YearMonth;
import mhss.gateway.rules.Schedule;
import mhss.gateway.rules.WorkingCalendar;

/** The days of a monthly schedule. */
final class ScheduledDays {

  private ScheduledDays() {}

  /** The first of them that is not before {@code day}. */
  static LocalDate onOrAfter(Schedule schedule, LocalDate day, WorkingCalendar calendar) {
    LocalDate inMonth = of(schedule, YearMonth.from(day), calendar);
    return inMonth.isBefore(day)
        ? of(schedule, YearMonth.from(day).plusMonths(1), calendar)
        : inMonth;
  }

  private static LocalDate of(Schedule schedule, YearMonth month, WorkingCalendar calendar) {
    return schedule.workingDay() == 0
        ? calendar.lastWorkingDay(month)
        : calendar.nthWorkingDay(month, schedule.workingDay());
  }
}
