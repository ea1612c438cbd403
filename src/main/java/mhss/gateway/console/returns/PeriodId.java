package mhss.gateway.console.returns;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.returns.Period;

/** Months, quarters and years of the calendar, for which nothing need be planned. */
final class PeriodId {

  private static final Pattern FORM =
      Pattern.compile("(?<year>[12][0-9]{3})(?:-(?:(?<month>[0-9]{2})|Q(?<quarter>[1-4])))?");

  private PeriodId() {}

  static Optional<Period> read(String id) {
    Matcher form = FORM.matcher(id);
    if (!form.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(form.group("year"));
    try {
      if (form.group("month") != null) {
        return Optional.of(
            months(id, YearMonth.of(year, Integer.parseInt(form.group("month"))), 1));
      }
      if (form.group("quarter") != null) {
        int first = Integer.parseInt(form.group("quarter")) * 3 - 2;
        return Optional.of(months(id, YearMonth.of(year, first), 3));
      }
      return Optional.of(months(id, YearMonth.of(year, 1), 12));
    } catch (DateTimeException noSuchMonth) {
      return Optional.empty();
    }
  }

  private static Period months(String id, YearMonth first, int count) {
    LocalDate last = first.plusMonths(count - 1L).atEndOfMonth();
    return new Period(id, first.atDay(1), last);
  }
}
