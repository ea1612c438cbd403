package mhss.gateway.returns.information;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnContract;
import mhss.gateway.returns.plan.ReturnsSettings.Year;

/**
 * The days that a report counts: its period, the one before it, the year to date, and those that
 * are drawn.
 *
 * @param previous empty for a period that is not made of whole months
 * @param drawn the last of them is the period itself; none where nothing is drawn
 */
record Spans(Range current, Optional<Range> previous, ToDate year, List<Range> drawn) {

  private static final DateTimeFormatter DAY = format("d MMMM yyyy");
  private static final DateTimeFormatter MONTH = format("MMMM yyyy");
  private static final DateTimeFormatter SHORT_MONTH = format("MMM yy");

  /** How many are drawn, by the months of the period. */
  private static final Map<Long, Integer> DRAWN = Map.of(1L, 12, 3L, 8);

  static Spans of(Period period, List<ReturnContract> contracts, Year year) {
    Range current = range(period.first(), period.last());
    Map<String, LocalDate> begins = new HashMap<>();
    contracts.forEach(one -> begins.put(one.id(), year.begin(period.last(), one.from())));
    ToDate toDate = new ToDate(begins, period.last());
    long months = months(period);
    if (months == 0) {
      return new Spans(current, Optional.empty(), toDate, List.of());
    }
    List<Range> drawn = new ArrayList<>();
    for (int back = DRAWN.getOrDefault(months, 0) - 1; back >= 0; back--) {
      drawn.add(back(period, months * back));
    }
    return new Spans(current, Optional.of(back(period, months)), toDate, drawn);
  }

  LocalDate first() {
    Stream<LocalDate> ranges = Stream.concat(drawn.stream(), previous.stream()).map(Range::first);
    return Stream.concat(ranges, Stream.concat(Stream.of(current.first), year.firsts()))
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  /**
   * @param label for people
   * @param tick the same, short
   */
  record Range(LocalDate first, LocalDate last, String label, String tick)
      implements BiPredicate<String, LocalDate> {

    @Override
    public boolean test(String contract, LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /**
   * @param begins first day of the year of each contract
   */
  record ToDate(Map<String, LocalDate> begins, LocalDate last)
      implements BiPredicate<String, LocalDate> {

    @Override
    public boolean test(String contract, LocalDate day) {
      LocalDate begin = begins.get(contract);
      return begin != null && !day.isBefore(begin) && !day.isAfter(last);
    }

    Stream<LocalDate> firsts() {
      return begins.values().stream();
    }
  }

  /** How many whole months; 0: not whole ones. */
  private static long months(Period period) {
    boolean whole =
        period.first().getDayOfMonth() == 1
            && period.last().equals(YearMonth.from(period.last()).atEndOfMonth());
    return whole ? ChronoUnit.MONTHS.between(period.first(), period.last().plusDays(1)) : 0;
  }

  private static Range back(Period period, long months) {
    YearMonth last = YearMonth.from(period.last()).minusMonths(months);
    return range(period.first().minusMonths(months), last.atEndOfMonth());
  }

  private static Range range(LocalDate first, LocalDate last) {
    long months = months(new Period("", first, last));
    if (months == 1) {
      return new Range(first, last, first.format(MONTH), first.format(SHORT_MONTH));
    }
    if (months == 3 && first.getMonthValue() % 3 == 1) {
      int quarter = (first.getMonthValue() + 2) / 3;
      String label = first.format(format("MMMM")) + " to " + last.format(MONTH);
      return new Range(first, last, label, "Q" + quarter + " " + first.format(format("yy")));
    }
    return new Range(first, last, first.format(DAY) + " to " + last.format(DAY), "");
  }

  static String day(LocalDate day) {
    return day.format(DAY);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }
}
