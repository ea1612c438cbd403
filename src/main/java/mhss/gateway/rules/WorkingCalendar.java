package mhss.gateway.rules;

import java.time.LocalDate;

/**
 * Working days: Monday to Friday less the official holidays of one division. Refuses dates outside
 * its data.
 */
public class WorkingCalendar {

  /**
   * @throws OutsideCalendar for a date the data does not cover
   */
  public boolean isWorkingDay(LocalDate day) {
    throw new UnsupportedOperationException();
  }

  /**
   * The n-th working day after {@code day}; with {@code firstDay} 1 the day itself, or the next
   * working day, is number 1.
   */
  public LocalDate plusWorkingDays(LocalDate day, int n, int firstDay) {
    throw new UnsupportedOperationException();
  }
}
