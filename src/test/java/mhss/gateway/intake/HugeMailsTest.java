package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails of 50 MB pass in a heap of 512 MB, and what takes too long to look through is parked. */
@Tag("long")
class HugeMailsTest {

  @TempDir Path folder;

  @Test
  void hugeMailsHaveTheirOutcomeInLittleMemory() throws Exception {
    Path result = folder.resolve("result");
    Path log = folder.resolve("log");
    Process gateway =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                HugeMailsRun.class.getName(),
                result.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(gateway.waitFor(10, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(log);
    assertThat(gateway.exitValue()).as(said).isZero();

    List<String> lines = Files.readAllLines(result);
    assertThat(lines).hasSize(10);
    assertThat(lines.subList(3, 9)).allMatch(line -> line.startsWith("huge parked document-"));
    assertThat(lines.get(9)).startsWith("good applied");
  }
}
