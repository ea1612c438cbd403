package mhss.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mhss.gateway.sandbox.journey.Journeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The edition of 2024, both desks, through real mail. */
class Journey2024Test {

  @TempDir private Path home;

  @Test
  void goesFromTheReferralFormToTheEndOfTheProgramme() {
    assertThat(PlayedJourney.play(Journeys.OF_2024, home).told())
        .anyMatch(line -> line.contains("20 Nov 2024") && line.contains("21 November 2024"))
        .anyMatch(line -> line.contains("182 days") && line.contains("1 June 2025"))
        .anyMatch(line -> line.contains("6 Month Report is due on 13 June 2025"))
        .anyMatch(line -> line.contains("Exit Report is due on 12 September 2025"));
  }
}
