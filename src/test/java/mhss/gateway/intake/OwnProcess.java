package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A gateway with 512 MB of heap, of its own process. */
final class OwnProcess {

  private static final int LAST_WORDS = 30;

  private OwnProcess() {}

  /**
   * @param main writes its result to the file that is named first
   * @return the lines of that file
   */
  static List<String> run(Class<?> main, Path folder, String... options)
      throws IOException, InterruptedException {
    Path result = folder.resolve("result");
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.addAll(List.of(options));
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.add(result.toString());
    Process gateway =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertThat(gateway.waitFor(10, TimeUnit.MINUTES)).as(() -> end(log)).isTrue();
    } finally {
      gateway.destroyForcibly();
    }
    assertThat(gateway.exitValue()).as(() -> end(log)).isZero();
    return Files.readAllLines(result);
  }

  private static String end(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
