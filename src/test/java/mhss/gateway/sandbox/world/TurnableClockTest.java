package mhss.gateway.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnableClockTest {

  private static final Instant THEN = Instant.parse("2017-11-06T09:00:00Z");

  @TempDir private Path folder;

  @Test
  void showsTheTimeOfTheMachineUntilItIsTurned() {
    assertThat(clock().instant())
        .isCloseTo(java.time.Clock.systemUTC().instant(), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void goesOnFromWhereItWasPut() {
    TurnableClock clock = clock();
    clock.begin(THEN);
    assertThat(clock.instant()).isBetween(THEN, THEN.plusSeconds(60));
    assertThat(clock.instant()).isBeforeOrEqualTo(clock.instant());
  }

  @Test
  void isTurnedForAnotherProcessToo() {
    TurnableClock here = clock();
    here.begin(THEN);
    TurnableClock elsewhere = clock();
    elsewhere.instant();
    here.forward(THEN.plus(5, ChronoUnit.DAYS));
    assertThat(elsewhere.instant()).isAfterOrEqualTo(THEN.plus(5, ChronoUnit.DAYS));
  }

  @Test
  void isNeverTurnedBack() {
    TurnableClock clock = clock();
    clock.begin(THEN);
    assertThatThrownBy(() -> clock.forward(THEN.minusSeconds(1)))
        .isInstanceOf(ClockGoesForward.class)
        .hasMessageContaining("2017-11-06 09:00");
  }

  private TurnableClock clock() {
    return new TurnableClock(folder.resolve("world/clock"));
  }
}
