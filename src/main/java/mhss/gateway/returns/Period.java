package mhss.gateway.returns;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a return is about: days in London, both ends included.
 *
 * @param id {@code 2018-05}, {@code 2018-Q2}, {@code 2018}; of a contract year its last day, {@code
 *     2025-08-19}; of a request {@code AH-2018-05-01--2018-05-31-1}
 */
public record Period(String id, LocalDate first, LocalDate last) {

  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern REQUEST =
      Pattern.compile("AH-(" + DAY + ")--(" + DAY + ")-[1-9]\\d{0,5}");

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("the period %s ends before it begins".formatted(id));
    }
  }

  public static Period month(YearMonth month) {
    return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  /** The calendar quarter of that day. */
  public static Period quarter(LocalDate day) {
    int number = (day.getMonthValue() + 2) / 3;
    YearMonth first = YearMonth.of(day.getYear(), number * 3 - 2);
    return new Period(
        "%04d-Q%d".formatted(day.getYear(), number),
        first.atDay(1),
        first.plusMonths(2).atEndOfMonth());
  }

  public static Period year(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return new Period("%04d".formatted(year), first, first.plusYears(1).minusDays(1));
  }

  /** The year of a contract that ends on that day. */
  public static Period contractYear(LocalDate last) {
    return new Period(last.toString(), last.plusDays(1).minusYears(1), last);
  }

  /** The period of that id; empty for what is no id of a period. */
  public static Optional<Period> named(String id) {
    try {
      return read(id);
    } catch (DateTimeException | IllegalArgumentException notThere) {
      return Optional.empty();
    }
  }

  private static Optional<Period> read(String id) {
    Matcher quarter = QUARTER.matcher(id);
    Matcher request = REQUEST.matcher(id);
    if (quarter.matches()) {
      int month = Integer.parseInt(quarter.group(2)) * 3;
      return Optional.of(quarter(LocalDate.of(Integer.parseInt(quarter.group(1)), month, 1)));
    }
    if (request.matches()) {
      return Optional.of(
          new Period(id, LocalDate.parse(request.group(1)), LocalDate.parse(request.group(2))));
    }
    if (id.matches("\\d{4}")) {
      return Optional.of(year(Integer.parseInt(id)));
    }
    if (id.matches("\\d{4}-\\d{2}")) {
      return Optional.of(month(YearMonth.parse(id)));
    }
    return id.matches(DAY) ? Optional.of(contractYear(LocalDate.parse(id))) : Optional.empty();
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
