package mhss.gateway.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import mhss.gateway.rules.file.CalendarFile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden dates of the requirements (5.1), and what holds for every date. */
class WorkingCalendarTest {

  private static final WorkingCalendar calendar =
      CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml"));

  @ParameterizedTest
  @CsvSource({
    "2024-11-22, 2024-11-25",
    "2024-11-23, 2024-11-26",
    "2024-12-24, 2024-12-27",
    "2024-12-25, 2024-12-30",
    "2025-04-17, 2025-04-22",
    "2025-05-02, 2025-05-06"
  })
  void countsTheDayOfReceiptAsTheFirstOfTwoWorkingDays(LocalDate received, LocalDate due) {
    assertThat(calendar.plusWorkingDays(received, 2, 1)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"2024-11-22, 2024-12-23", "2025-01-31, 2025-03-03", "2025-02-28, 2025-03-31"})
  void countsThirtyOneCalendarDaysFromTheNextDay(LocalDate received, LocalDate due) {
    assertThat(calendar.plusCalendarDays(received, 31, 0)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2017-11-06, 2017-12-06, 2018-05-06, 2018-05-21",
    "2017-12-04, 2018-01-04, 2018-06-04, 2018-06-18",
    "2017-08-31, 2017-09-30, 2018-02-28, 2018-03-14",
    "2016-02-29, 2016-03-29, 2016-08-29, 2016-09-12"
  })
  void findsPlanSupportEndAndExitReportOfAReferralUnderVersion8(
      LocalDate referral, LocalDate plan, LocalDate end, LocalDate exit) {
    assertThat(calendar.plusMonths(referral, 1)).isEqualTo(plan);
    assertThat(calendar.plusMonths(referral, 6)).isEqualTo(end);
    assertThat(calendar.plusWorkingDays(end, 10, 0)).isEqualTo(exit);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-09-02, 2025-03-02, 2025-03-14, 2025-06-01, 2025-06-13",
    "2024-12-02, 2025-06-01, 2025-06-13, 2025-08-31, 2025-09-12"
  })
  void countsTheSubmissionAsTheFirstDayOfSupportIn2024(
      LocalDate submitted, LocalDate end, LocalDate sixMonth, LocalDate sustained, LocalDate exit) {
    assertThat(calendar.plusCalendarDays(submitted, 182, 1)).isEqualTo(end);
    assertThat(calendar.plusWorkingDays(end, 10, 0)).isEqualTo(sixMonth);
    assertThat(calendar.plusCalendarDays(submitted, 273, 1)).isEqualTo(sustained);
    assertThat(calendar.plusWorkingDays(sustained, 10, 0)).isEqualTo(exit);
  }

  @Test
  void movesTheseDatesByADayWhenReadExclusively() {
    LocalDate submitted = LocalDate.parse("2024-09-02");
    LocalDate end = calendar.plusCalendarDays(submitted, 182, 0);
    LocalDate sustained = calendar.plusCalendarDays(submitted, 273, 0);
    assertThat(end).isEqualTo("2025-03-03");
    assertThat(calendar.plusWorkingDays(end, 10, 0)).isEqualTo("2025-03-17");
    assertThat(sustained).isEqualTo("2025-06-02");
    assertThat(calendar.plusWorkingDays(sustained, 10, 0)).isEqualTo("2025-06-16");
  }

  @ParameterizedTest
  @CsvSource({
    "2017-12-20, 5, 2017-12-29",
    "2017-12-20, 2, 2017-12-22",
    "2024-12-20, 5, 2024-12-31",
    "2024-12-20, 1, 2024-12-23",
    "2025-04-16, 5, 2025-04-25",
    "2025-04-16, 1, 2025-04-17",
    "2025-08-20, 3, 2025-08-26"
  })
  void countsDecisionsReworkAndAnniversariesFromTheNextWorkingDay(
      LocalDate received, int days, LocalDate due) {
    assertThat(calendar.plusWorkingDays(received, days, 0)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2018-01, 2018-01-04",
    "2018-04, 2018-04-05",
    "2024-05, 2024-05-03",
    "2025-01, 2025-01-06",
    "2025-05, 2025-05-06",
    "2026-04, 2026-04-07",
    "2022-06, 2022-06-07"
  })
  void findsTheThirdWorkingDayOfAMonth(YearMonth month, LocalDate day) {
    assertThat(calendar.nthWorkingDay(month, 3)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "2017-12, 2017-12-29",
    "2018-03, 2018-03-29",
    "2024-03, 2024-03-28",
    "2018-07, 2018-07-31",
    "2025-08, 2025-08-29",
    "2027-05, 2027-05-28",
    "2011-12, 2011-12-30"
  })
  void findsTheLastWorkingDayOfAMonth(YearMonth month, LocalDate day) {
    assertThat(calendar.lastWorkingDay(month)).isEqualTo(day);
  }

  @Test
  void countsADisengagementOverFortyTwoDays() {
    assertThat(calendar.plusCalendarDays(LocalDate.parse("2024-11-04"), 42, 0))
        .isEqualTo("2024-12-16");
  }

  @ParameterizedTest
  @CsvSource({
    "2017-11-10T16:00, 2017-11-13T16:00",
    "2017-11-11T09:30, 2017-11-14T00:00",
    "2017-11-12T23:59, 2017-11-14T00:00",
    "2017-11-10T00:00, 2017-11-13T00:00",
    "2017-12-22T16:00, 2017-12-27T16:00",
    "2018-03-23T16:00, 2018-03-26T16:00",
    "2018-10-26T10:00, 2018-10-29T10:00",
    "2017-12-29T08:00, 2018-01-02T08:00"
  })
  void runsTwentyFourHoursToTheSameClockTimeOfTheNextWorkingDay(
      LocalDateTime from, LocalDateTime due) {
    assertThat(calendar.plusHours(london(from), 24)).isEqualTo(london(due));
  }

  @ParameterizedTest
  @CsvSource({
    "2017-11-14T00:00:00Z, 2017-11-13, true",
    "2017-11-13T23:59:59Z, 2017-11-13, true",
    "2018-06-30T23:00:00Z, 2018-06-30, true",
    "2017-11-13T23:59:58Z, 2017-11-13, false",
    "2017-11-14T00:00:01Z, 2017-11-14, false",
    "2017-11-13T16:00:00Z, 2017-11-13, false"
  })
  void aLimitAtMidnightEndsTheDayBeforeIt(Instant limit, LocalDate last, boolean whole) {
    assertThat(WorkingCalendar.lastDayOf(limit)).isEqualTo(last);
    assertThat(WorkingCalendar.dayEndingAt(limit).isPresent()).isEqualTo(whole);
  }

  @Test
  void expiresAtTheEndOfTheDayInLondonWhateverTheZoneOfTheMachine() {
    assertThat(WorkingCalendar.endOf(LocalDate.parse("2018-06-30")))
        .isEqualTo("2018-06-30T22:59:59Z");
    assertThat(WorkingCalendar.endOf(LocalDate.parse("2018-12-31")))
        .isEqualTo("2018-12-31T23:59:59Z");
    assertThat(WorkingCalendar.dayOf(Instant.parse("2018-06-30T23:30:00Z")))
        .isEqualTo("2018-07-01");
  }

  @Test
  void refusesDaysThatNoDataCoversRatherThanGuess() {
    assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.parse("2028-12-28"), 5, 0))
        .isInstanceOf(OutsideCalendar.class)
        .hasMessageContaining("2029-01-01")
        .hasMessageContaining("holiday file");
    assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.parse("2011-11-30")))
        .isInstanceOf(OutsideCalendar.class);
  }

  @Property
  void neverLandsOnAClosedDay(
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(min = 1, max = 60) int n,
      @ForAll @IntRange(max = 1) int firstDay) {
    LocalDate due = calendar.plusWorkingDays(day, n, firstDay);
    assertThat(calendar.isWorkingDay(due)).isTrue();
    assertThat(due.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  }

  @Property
  void countsExactlyTheWorkingDaysThatItPasses(
      @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int n) {
    LocalDate due = calendar.plusWorkingDays(day, n, 0);
    assertThat(day.plusDays(1).datesUntil(due.plusDays(1)).filter(calendar::isWorkingDay).count())
        .isEqualTo(n);
  }

  @Property
  void isNeverEarlierForALaterStartOrMoreDays(
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(max = 30) int later,
      @ForAll @IntRange(min = 1, max = 40) int n,
      @ForAll @IntRange(max = 20) int more) {
    LocalDate due = calendar.plusWorkingDays(day, n, 0);
    assertThat(calendar.plusWorkingDays(day.plusDays(later), n + more, 0)).isAfterOrEqualTo(due);
    assertThat(calendar.plusWorkingDays(day, n + more, 0))
        .isEqualTo(more == 0 ? due : calendar.plusWorkingDays(due, more, 0));
  }

  @Property
  void runsTwentyFourHoursOverOneWorkingDayExactly(
      @ForAll("days") LocalDate day, @ForAll @IntRange(max = 1439) int minute) {
    LocalDateTime from = day.atStartOfDay().plusMinutes(minute);
    Instant due = calendar.plusHours(london(from), 24);
    assertThat(WorkingCalendar.dayOf(due))
        .isEqualTo(calendar.plusWorkingDays(calendar.plusWorkingDays(day, 1, 1), 1, 0));
    if (calendar.isWorkingDay(day)) {
      assertThat(LocalDateTime.ofInstant(due, WorkingCalendar.LONDON).toLocalTime())
          .isEqualTo(from.toLocalTime());
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    LocalDate first = LocalDate.parse("2011-12-05");
    long span = ChronoUnit.DAYS.between(first, LocalDate.parse("2028-07-01"));
    return Arbitraries.longs().between(0, span).map(first::plusDays);
  }

  private static Instant london(LocalDateTime local) {
    return local.atZone(WorkingCalendar.LONDON).toInstant();
  }
}
