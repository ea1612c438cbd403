package mhss.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A clock that somebody, or something, sets. */
class SteadyClockTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private Instant wall = NOON;
  private long nanos;

  private final Clock machine =
      new Clock() {
        @Override
        public Instant instant() {
          return wall;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  private final SteadyClock clock = new SteadyClock(machine, () -> nanos);

  private void passes(Duration time) {
    wall = wall.plus(time);
    nanos += time.toNanos();
  }

  @Test
  void followsTheMachine() {
    passes(Duration.ofDays(3));
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(3)));
    wall = wall.minusSeconds(30);
    assertThat(clock.instant()).as("the time service corrects").isEqualTo(wall);
    wall = wall.plus(Duration.ofHours(20));
    assertThat(clock.instant()).as("the machine slept for a night").isEqualTo(wall);
  }

  @Test
  void goesOnAsItWentWhenTheMachineJumpsAYearAheadAndBack() {
    clock.instant();
    wall = wall.plus(Duration.ofDays(365));
    passes(Duration.ofMinutes(10));
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
    wall = wall.minus(Duration.ofDays(365));
    passes(Duration.ofMinutes(10));
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(20))).isEqualTo(wall);
  }

  @Test
  void goesOnAsItWentWhenTheMachineFallsBackToTheYear2000() {
    clock.instant();
    wall = Instant.parse("2000-01-01T00:00:00Z");
    passes(Duration.ofMinutes(59));
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(59)));
  }

  @Test
  void believesAJumpThatLastsForAnHour() {
    clock.instant();
    wall = wall.plus(Duration.ofDays(2));
    assertThat(clock.instant()).isEqualTo(NOON);
    passes(Duration.ofMinutes(60));
    assertThat(clock.instant()).isEqualTo(wall);
  }

  @Test
  void beginsTheHourAnewWhenItJumpsAgain() {
    clock.instant();
    wall = wall.plus(Duration.ofDays(2));
    clock.instant();
    passes(Duration.ofMinutes(59));
    wall = wall.plus(Duration.ofDays(365));
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(59)));
    passes(Duration.ofMinutes(59));
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(118)));
    passes(Duration.ofMinutes(1));
    assertThat(clock.instant()).isEqualTo(wall);
  }

  @Test
  void tellsTheSameTimeInAnotherZone() {
    clock.instant();
    wall = wall.plus(Duration.ofDays(365));
    assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo(NOON);
  }
}
