package mhss.gateway.faults;

import static mhss.gateway.rules.WorkingCalendar.LONDON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.TimeZone;
import java.util.stream.Stream;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.rules.file.CalendarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartz.CronExpression;

/** The two nights a year in which an hour is missing, or comes twice. */
class ClockChangesTest {

  private static final WorkingCalendar CALENDAR =
      CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml"));

  @ParameterizedTest
  @CsvSource({
    "2026-03-27T16:00, 2026-03-30T16:00, 71",
    "2026-10-23T16:00, 2026-10-26T16:00, 73",
    "2027-03-25T01:30, 2027-03-30T01:30, 119"
  })
  void twentyFourWorkingHoursEndAtTheSameTimeOfTheNextWorkingDay(
      LocalDateTime from, LocalDateTime to, int elapsed) {
    Instant start = from.atZone(LONDON).toInstant();
    Instant end = CALENDAR.plusHours(start, 24);
    assertThat(end).isEqualTo(to.atZone(LONDON).toInstant());
    assertThat(Duration.between(start, end)).isEqualTo(Duration.ofHours(elapsed));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-29, 23", "2026-10-25, 25"})
  void everyMinuteOfTheDayBelongsToItAndItsDeadlineIsItsLastSecond(LocalDate day, int hours) {
    Instant begin = day.atStartOfDay(LONDON).toInstant();
    Instant next = day.plusDays(1).atStartOfDay(LONDON).toInstant();
    assertThat(Duration.between(begin, next)).isEqualTo(Duration.ofHours(hours));
    assertThat(Stream.iterate(begin, minute -> minute.isBefore(next), m -> m.plusSeconds(60)))
        .allMatch(minute -> WorkingCalendar.dayOf(minute).equals(day));
    assertThat(WorkingCalendar.endOf(day)).isEqualTo(next.minusSeconds(1));
    assertThat(WorkingCalendar.dayEndingAt(next)).contains(day);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-28T22:00:00Z", "2026-10-24T22:00:00Z"})
  void theMinuteByMinuteTickOfReturnsGoesOnThroughTheNight(Instant evening) throws Exception {
    CronExpression tick = new CronExpression("0 * * * * ?");
    tick.setTimeZone(TimeZone.getTimeZone(LONDON));
    Instant last = evening;
    while (last.isBefore(evening.plus(8, ChronoUnit.HOURS))) {
      Instant next = tick.getNextValidTimeAfter(Date.from(last)).toInstant();
      assertThat(Duration.between(last, next))
          .isPositive()
          .isLessThanOrEqualTo(Duration.ofHours(1).plusMinutes(1));
      last = next;
    }
  }
}
