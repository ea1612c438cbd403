package mhss.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gateway dies again and again ({@code -Dkills}) under load: once at each kind of moment, then
 * at random. {@code bench/kill} does the same for longer, and prints the table.
 */
class KillTest {

  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final int MANY = 20;

  private final long seed = Long.getLong("seed", System.nanoTime());

  @TempDir Path folder;

  @Test
  void losesNothingAndDoublesNothing() {
    dies(KILLS);
  }

  @Test
  @Tag("long")
  void norInManyLives() {
    dies(MANY);
  }

  private void dies(int times) {
    System.out.println("KillTest: -Dseed=" + seed + " -Dkills=" + times);
    try (Deaths deaths = new Deaths(folder, seed)) {
      for (int n = 0; n < times; n++) {
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
