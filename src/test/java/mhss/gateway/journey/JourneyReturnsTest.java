package mhss.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mhss.gateway.sandbox.journey.Journeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year of claims and management information, through the schedule, sealing and mail. */
class JourneyReturnsTest {

  @TempDir private Path home;

  @Test
  void sendsAYearOfReturnsToTheOfficers() {
    assertThat(PlayedJourney.play(Journeys.RETURNS, home).told()).isNotEmpty();
  }
}
