package mhss.gateway.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class UkTest {

  private final Instant now = Instant.parse("2026-11-21T15:04:05Z");
  private final Uk uk = new Uk(Clock.fixed(now, ZoneOffset.UTC));

  @Test
  void timesAreThoseOfLondonAsPeopleWriteThem() {
    assertThat(uk.time(now)).isEqualTo("21 November 2026, 3:04pm");
    assertThat(uk.time(Instant.parse("2026-07-01T23:00:00Z"))).isEqualTo("2 July 2026, midnight");
    assertThat(uk.time(Instant.parse("2026-01-01T12:05:00Z"))).isEqualTo("1 January 2026, 12:05pm");
    assertThat(uk.time(Instant.parse("2026-01-01T12:00:00Z"))).isEqualTo("1 January 2026, midday");
    assertThat(uk.exact(now)).isEqualTo("21 November 2026, 3:04:05pm");
    assertThat(uk.clock(Instant.parse("2026-11-21T00:00:09Z"))).isEqualTo("12:00:09am");
    assertThat(uk.weekday(now)).isEqualTo("Saturday 21 November 2026");
    assertThat(uk.day(LocalDate.of(2026, 2, 3))).isEqualTo("3 February 2026");
  }

  @Test
  void whatEndsWithADayIsDueAtTheEndOfThatDay() {
    assertThat(uk.due(Instant.parse("2026-07-01T23:00:00Z"))).isEqualTo("end of 1 July 2026");
    assertThat(uk.due(Instant.parse("2026-11-23T00:00:00Z"))).isEqualTo("end of 22 November 2026");
    assertThat(uk.due(Instant.parse("2026-11-22T23:59:00Z"))).isEqualTo("end of 22 November 2026");
    assertThat(uk.due(now)).isEqualTo("21 November 2026, 3:04pm");
  }

  @Test
  void factsAreWrittenAsPeopleWriteThem() {
    assertThat(uk.fact("2026-11-21T15:04:05Z")).isEqualTo("21 November 2026, 3:04pm");
    assertThat(uk.fact("2026-11-21")).isEqualTo("21 November 2026");
    assertThat(uk.fact("long-term-sick")).isEqualTo("long-term-sick");
    assertThat(uk.fact("2026-02-31")).isEqualTo("2026-02-31");
    assertThat(uk.fact(null)).isNull();
  }

  @Test
  void agesAreRounded() {
    assertThat(uk.ago(now.minusSeconds(2))).isEqualTo("just now");
    assertThat(uk.ago(now.minusSeconds(200))).isEqualTo("3 minutes ago");
    assertThat(uk.ago(now.plus(Duration.ofDays(2)))).isEqualTo("in 2 days");
    assertThat(uk.waited(now.minusSeconds(200))).isEqualTo("3 minutes");
    assertThat(uk.lasting(Duration.ofMillis(20))).isEqualTo("20 ms");
    assertThat(uk.lasting(Duration.ofMillis(1_923))).isEqualTo("2 seconds");
  }

  @Test
  void sizesAndNumbersAreReadable() {
    assertThat(uk.size(1)).isEqualTo("1 byte");
    assertThat(uk.size(1_500)).isEqualTo("1.5 KB");
    assertThat(uk.size(12_000_000)).isEqualTo("12 MB");
    assertThat(uk.number(1_234_567)).isEqualTo("1,234,567");
    assertThat(uk.count(1, "case", "cases")).isEqualTo("1 case");
  }

  @Test
  void aTypedDayIsReadOrNotAtAll() {
    assertThat(Typed.day(" 30/11/2026 ")).contains(LocalDate.of(2026, 11, 30));
    assertThat(Typed.day("2026-11-30")).contains(LocalDate.of(2026, 11, 30));
    assertThat(Typed.day("31/11/2026")).isEmpty();
    assertThat(Typed.day(null)).isEmpty();
  }
}
