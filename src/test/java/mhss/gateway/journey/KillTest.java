package mhss.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gateway dies again and again ({@code -Dkills}) at random moments under load. {@code
 * bench/kill} does the same for longer, and prints the table.
 */
class KillTest {

  private static final int KILLS = Integer.getInteger("kills", 8);

  private final long seed = Long.getLong("seed", System.nanoTime());

  @TempDir Path folder;

  @Test
  void losesNothingAndDoublesNothing() {
    System.out.println("KillTest: -Dseed=" + seed + " -Dkills=" + KILLS);
    try (Deaths deaths = new Deaths(folder, seed)) {
      for (int n = 0; n < KILLS; n++) {
        deaths.die();
      }
      deaths.finish();
      agrees(new Tally(deaths));
    }
  }

  private static void agrees(Tally tally) {
    List<String> differences = tally.differences();
    assertThat(differences).as(String.join("\n", tally.lines())).isEmpty();
  }
}
