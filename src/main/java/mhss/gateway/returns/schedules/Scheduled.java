package mhss.gateway.returns.schedules;

import java.time.LocalDate;
import java.util.Optional;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.Schedule;

/**
 * A return that a schedule makes.
 *
 * @param since the day on which the gateway first knew of it; empty: it never ran yet
 * @param next the one that is made next, within a year
 */
public record Scheduled(
    String ruleSet,
    ReturnRule rule,
    Schedule schedule,
    Optional<LocalDate> since,
    Optional<ReturnEntry> next) {

  /** When, in words. */
  public String when() {
    String day = schedule.workingDay() == 0 ? "Last working day" : ordinal() + " working day";
    return day + " of each " + schedule.every().replace('-', ' ');
  }

  private String ordinal() {
    int n = schedule.workingDay();
    boolean teen = n % 100 >= 11 && n % 100 <= 13;
    String ending =
        switch (teen ? 0 : n % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return n + ending;
  }
}
