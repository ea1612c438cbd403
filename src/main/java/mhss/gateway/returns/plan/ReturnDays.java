package mhss.gateway.returns.plan;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnContract;
import mhss.gateway.rules.OutsideCalendar;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.Schedule;
import mhss.gateway.rules.WorkingCalendar;

/** The days of a schedule, and the period that a return of such a day is about. */
class ReturnDays {

  private final WorkingCalendar calendar;

  ReturnDays(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * @param day outside the calendar about the right one: the first or the last day of its month
   * @param unknown what the calendar lacks
   */
  record Day(LocalDate day, Period period, Optional<String> unknown) {}

  /** Those between two days, both included. */
  Stream<Day> between(
      Schedule schedule,
      ReturnRule rule,
      List<ReturnContract> contracts,
      LocalDate from,
      LocalDate to) {
    Stream<Day> days =
        schedule.every().equals("contract-year")
            ? contracts.stream().flatMap(one -> anniversaries(schedule, one, from, to)).distinct()
            : months(schedule, from, to).map(month -> ofMonth(schedule, rule, month));
    return days.filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to));
  }

  private static Stream<YearMonth> months(Schedule schedule, LocalDate from, LocalDate to) {
    YearMonth end = YearMonth.from(to);
    return Stream.iterate(
            YearMonth.from(from).minusMonths(1),
            month -> !month.isAfter(end),
            month -> month.plusMonths(1))
        .filter(month -> begins(schedule, month));
  }

  /** A first, second, … working day lies at the beginning of a period, the last one at its end. */
  private static boolean begins(Schedule schedule, YearMonth month) {
    YearMonth first = schedule.workingDay() == 0 ? month.plusMonths(1) : month;
    return switch (schedule.every()) {
      case "quarter" -> first.getMonth() == first.getMonth().firstMonthOfQuarter();
      case "year" -> first.getMonth() == Month.JANUARY;
      default -> true;
    };
  }

  private Day ofMonth(Schedule schedule, ReturnRule rule, YearMonth month) {
    LocalDate about = schedule.workingDay() == 0 ? month.atEndOfMonth() : month.atDay(1);
    return day(() -> schedule.in(month, calendar), about, period(rule, month));
  }

  private static Period period(ReturnRule rule, YearMonth month) {
    return switch (rule.period()) {
      case "month" -> Period.month(month);
      case "previous-month" -> Period.month(month.minusMonths(1));
      case "previous-quarter" -> Period.quarter(month.atDay(1).minusMonths(3));
      case "previous-year" -> Period.year(month.getYear() - 1);
      default ->
          throw new IllegalArgumentException(
              "the return %s has no period of a month: %s".formatted(rule.id(), rule.period()));
    };
  }

  /** The anniversary itself is not counted (requirements, C-27). */
  private Stream<Day> anniversaries(
      Schedule schedule, ReturnContract contract, LocalDate from, LocalDate to) {
    int years = from.getYear() - contract.from().getYear();
    return Stream.iterate(Math.max(1, years - 1), year -> year + 1)
        .map(contract.from()::plusYears)
        .takeWhile(anniversary -> !anniversary.isAfter(to))
        .map(
            anniversary ->
                day(
                    () -> calendar.plusWorkingDays(anniversary, schedule.workingDay(), 0),
                    anniversary,
                    Period.contractYear(anniversary.minusDays(1))));
  }

  private static Day day(Supplier<LocalDate> exact, LocalDate about, Period period) {
    try {
      return new Day(exact.get(), period, Optional.empty());
    } catch (OutsideCalendar outside) {
      return new Day(about, period, Optional.of(outside.getMessage()));
    }
  }
}
