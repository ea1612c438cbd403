package mhss.gateway.rules;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * Working days: Monday to Friday less the official holidays of one division, in Europe/London.
 * Refuses dates outside its data rather than guess.
 */
public final class WorkingCalendar {

  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final String division;
  private final LocalDate first;
  private final LocalDate last;
  private final Set<LocalDate> holidays;

  /**
   * @param first day the data covers
   * @param last day the data covers
   */
  public WorkingCalendar(
      String division, LocalDate first, LocalDate last, Set<LocalDate> holidays) {
    this.division = division;
    this.first = first;
    this.last = last;
    this.holidays = Set.copyOf(holidays);
  }

  public LocalDate first() {
    return first;
  }

  public LocalDate last() {
    return last;
  }

  /**
   * @throws OutsideCalendar for a date the data does not cover
   */
  public boolean isWorkingDay(LocalDate day) {
    if (day.isBefore(first) || day.isAfter(last)) {
      throw new OutsideCalendar(
          "whether %s is a working day is not known: the holidays of %s are known from %s to %s; add the year to the holiday file"
              .formatted(day, division, first, last));
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(day);
  }

  /**
   * The n-th working day after {@code day}; with {@code firstDay} 1 the day itself, or the next
   * working day, is number 1.
   *
   * @param n from 1
   */
  public LocalDate plusWorkingDays(LocalDate day, int n, int firstDay) {
    if (n < 1) {
      throw new IllegalArgumentException("working days are counted from 1, not " + n);
    }
    LocalDate at = workingDayFrom(day.plusDays(firstDay == 1 ? 0 : 1));
    for (int i = 1; i < n; i++) {
      at = workingDayFrom(at.plusDays(1));
    }
    return at;
  }

  /** The n-th calendar day; with {@code firstDay} 1 the day itself is number 1. */
  public LocalDate plusCalendarDays(LocalDate day, int n, int firstDay) {
    return day.plusDays((long) n - firstDay);
  }

  /**
   * The corresponding date, clamped to the end of the month: 31 August and six months, 28 February.
   */
  public LocalDate plusMonths(LocalDate day, int months) {
    return day.plusMonths(months);
  }

  /**
   * Hours on the working-day timeline (requirements, A-03): 24 hours are the same clock time of the
   * next working day; outside working days they begin at 00:00 of the next one.
   */
  public Instant plusHours(Instant from, int hours) {
    LocalDateTime start = LocalDateTime.ofInstant(from, LONDON);
    LocalDate day = workingDayFrom(start.toLocalDate());
    LocalTime time = day.equals(start.toLocalDate()) ? start.toLocalTime() : LocalTime.MIDNIGHT;
    long seconds = time.toSecondOfDay() + hours * 3600L;
    for (; seconds >= 86_400; seconds -= 86_400) {
      day = workingDayFrom(day.plusDays(1));
    }
    return day.atStartOfDay()
        .plusSeconds(seconds)
        .plusNanos(time.getNano())
        .atZone(LONDON)
        .toInstant();
  }

  public LocalDate nthWorkingDay(YearMonth month, int n) {
    return plusWorkingDays(month.atDay(1), n, 1);
  }

  public LocalDate lastWorkingDay(YearMonth month) {
    LocalDate day = month.atEndOfMonth();
    while (!isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** When a deadline of that day expires: 23:59:59 in London. */
  public static Instant endOf(LocalDate day) {
    return day.atTime(LocalTime.MAX).truncatedTo(ChronoUnit.SECONDS).atZone(LONDON).toInstant();
  }

  /** The day whose end is this limit, as 23:59:59 or the midnight after it; empty within a day. */
  public static Optional<LocalDate> dayEndingAt(Instant limit) {
    LocalDate day = lastDayOf(limit);
    return endOf(day).isAfter(limit) ? Optional.empty() : Optional.of(day);
  }

  /** The last day on which something is in time; a limit at midnight ends the day before it. */
  public static LocalDate lastDayOf(Instant limit) {
    return dayOf(limit.minusSeconds(1));
  }

  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, LONDON);
  }

  private LocalDate workingDayFrom(LocalDate day) {
    LocalDate at = day;
    while (!isWorkingDay(at)) {
      at = at.plusDays(1);
    }
    return at;
  }
}
