package mhss.gateway.rules;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Something due on the n-th working day of each period.
 *
 * @param every {@code month}, {@code quarter}, {@code year}, {@code contract-year}
 * @param workingDay from 1; 0 is the last one
 */
public record Schedule(String id, String name, String every, int workingDay, String source) {

  /**
   * The day of that month, whatever {@code every} says.
   *
   * @throws OutsideCalendar when the holidays of that month are not known
   */
  public LocalDate in(YearMonth month, WorkingCalendar calendar) {
    return workingDay == 0
        ? calendar.lastWorkingDay(month)
        : calendar.nthWorkingDay(month, workingDay);
  }
}
