package mhss.gateway.rules;

import java.util.List;

/**
 * How long a clock runs.
 *
 * @param firstDay of working and calendar days: 0 counts the next day first, 1 the day itself
 * @param from {@code received} (the moment of the event), {@code referral-date}, or the id of
 *     another clock: the day on which that one ends
 * @param notAfter clocks of the case; the first of their ends that is still to come ends it too
 */
public record Term(int amount, Unit unit, int firstDay, String from, List<String> notAfter) {

  public static final String RECEIVED = "received";
  public static final String REFERRAL_DATE = "referral-date";

  public Term {
    notAfter = List.copyOf(notAfter);
  }

  /** Hours run on the working-day timeline; months end on the corresponding date. */
  public enum Unit {
    HOURS,
    WORKING_DAYS,
    CALENDAR_DAYS,
    MONTHS
  }
}
