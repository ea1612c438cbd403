package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
    List<String> lines = run();

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

  private List<String> run() throws IOException, InterruptedException {
    Path result = folder.resolve("result");
    Path log = folder.resolve("log");
    Process gateway =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // Slower than a gateway of years: what holds here holds there.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                HostileDocumentsRun.class.getName(),
                result.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(gateway.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(gateway.exitValue()).as(() -> end(log)).isZero();
    return Files.readAllLines(result);
  }

  private static String end(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
