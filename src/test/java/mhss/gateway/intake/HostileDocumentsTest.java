package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requirement: parked with its cause within 10 s (of the processor, so that a busy machine proves
 * no less) and 512 MB of heap, the next mail not delayed.
 */
class HostileDocumentsTest {

  private static final int SECONDS = 10;

  @TempDir Path folder;

  @Test
  void parksHostileDocumentsInLittleMemoryAndGoesOn() throws IOException, InterruptedException {
    // Slower than a gateway of years: what holds here holds there.
    List<String> lines =
        OwnProcess.run(
            HostileDocumentsRun.class, folder, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    assertThat(lines).hasSizeGreaterThan(20);
    assertThat(lines)
        .allSatisfy(
            line -> {
              String[] words = line.split(" ");
              boolean good = words[0].startsWith("good-after-");
              assertThat(words[1]).as(line).isEqualTo(good ? "applied" : "parked");
              assertThat(words[2]).as(line).matches(good ? "null" : "document-.*|not-recognised");
              assertThat(Integer.parseInt(words[3])).as(line).isLessThanOrEqualTo(SECONDS);
            });
  }
}
