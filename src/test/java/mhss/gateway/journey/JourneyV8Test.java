package mhss.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mhss.gateway.sandbox.journey.Journeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Version 8, both desks, through real mail. */
class JourneyV8Test {

  @TempDir private Path home;

  @Test
  void goesFromTheReferralToTheEveOfDestruction() {
    assertThat(PlayedJourney.play(Journeys.V8, home).told())
        .anyMatch(line -> line.contains("06 Nov 2017") && line.contains("6 December 2017"))
        .anyMatch(line -> line.contains("asks for re-work") && line.contains("22 November 2017"))
        .anyMatch(line -> line.contains("six months are over") && line.contains("21 May 2018"))
        .anyMatch(line -> line.contains("destroyed by 30 November 2018"));
  }
}
