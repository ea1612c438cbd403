package mhss.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requirement: what mails say about people stands nowhere in clear: not in logs, metrics, history,
 * dumps of threads, temporary files, or the database.
 */
@Tag("long")
class SandboxDayTest {

  /** Copies of the repository, which no mail changes; and the mail server's own files. */
  private static final Set<String> GIVEN = Set.of("rule-sets", "templates", "keys", "officers");

  @TempDir Path home;

  @Test
  void aDayOfMailsLeavesNoNameNumberOrSentenceInClear() throws Exception {
    Files.createDirectories(home.resolve("tmp"));
    pass();
    List<String> words = Files.readAllLines(home.resolve("words"));
    List<Path> places = places();

    assertThat(words).hasSizeGreaterThan(100);
    assertThat(names(places)).contains("threads", "temporary", "numbers", "dump", "output");
    assertThat(names(places)).contains("gateway.log").anyMatch(name -> name.matches("0{7}1.*"));
    assertThat(Files.readString(home.resolve("dump"))).contains("-- history", "QD0001");
    assertThat(Files.readString(home.resolve("threads"))).contains("mhss.gateway.");
    assertThat(found(places, words)).isEmpty();
  }

  private void pass() throws IOException, InterruptedException {
    Process day =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-Djava.io.tmpdir=" + home.resolve("tmp"),
                "-Dgateway.store.binaries=target/test-postgres/bin",
                "-Dgateway.store.durable=false",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                SandboxDay.class.getName(),
                home.toString())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("output").toFile())
            .start();
    assertThat(day.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(day.exitValue()).as(() -> output()).isZero();
  }

  private String output() {
    try {
      return Files.readString(home.resolve("output"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private List<Path> places() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.equals(home.resolve("words")))
          .filter(file -> home.relativize(file).getNameCount() < 2 || !given(file))
          .toList();
    }
  }

  private boolean given(Path file) {
    return GIVEN.contains(home.relativize(file).getName(1).toString());
  }

  private static Set<String> names(List<Path> places) {
    return places.stream().map(place -> place.getFileName().toString()).collect(Collectors.toSet());
  }

  private List<String> found(List<Path> places, List<String> words) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path place : places) {
      String content =
          Files.readString(place, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
      for (String word : words) {
        if (forms(word).anyMatch(content::contains)) {
          found.add(home.relativize(place) + ": " + word);
        }
      }
    }
    return found;
  }

  /** As written, as PostgreSQL dumps bytes, and as base64 would not hide it. */
  private static Stream<String> forms(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return Stream.of(
        small,
        hex(word.getBytes(StandardCharsets.UTF_8)),
        hex(word.getBytes(StandardCharsets.UTF_16BE)),
        small.replace(" ", "%20"),
        small.replace(" ", "_"));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
