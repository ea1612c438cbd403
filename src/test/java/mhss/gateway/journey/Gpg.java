package mhss.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The GnuPG of the operating system, with a key ring of its own. */
final class Gpg {

  private Gpg() {}

  /**
   * @param keys folder of armoured secret keys
   * @return empty where there is no GnuPG
   */
  static Optional<String> decrypt(Path keys, Path mail) {
    if (Stream.of("/usr/bin/gpg", "/usr/local/bin/gpg")
        .noneMatch(gpg -> Files.exists(Path.of(gpg)))) {
      return Optional.empty();
    }
    try {
      // Short: the name of a socket below it must not be long.
      Path ring = Files.createTempDirectory(Path.of("/tmp"), "g");
      try (Stream<Path> files = Files.list(keys)) {
        List<String> imports = new ArrayList<>(List.of("--import"));
        files
            .filter(file -> file.toString().endsWith(".asc"))
            .forEach(f -> imports.add(f.toString()));
        run(ring, imports);
        return Optional.of(run(ring, List.of("--decrypt", mail.toString())));
      } finally {
        remove(ring);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(Path ring, List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("gpg", "--homedir", ring.toString(), "--batch", "--quiet"));
    command.addAll(arguments);
    Path out = ring.resolve("out");
    Process gpg =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ring.resolve("err").toFile())
            .start();
    try {
      assertThat(gpg.waitFor(2, TimeUnit.MINUTES)).as("gpg ends").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    assertThat(gpg.exitValue()).as(Files.readString(ring.resolve("err"))).isLessThan(3);
    return Files.readString(out, StandardCharsets.ISO_8859_1);
  }

  private static void remove(Path ring) throws IOException {
    new ProcessBuilder("gpgconf", "--homedir", ring.toString(), "--kill", "all").start();
    try (Stream<Path> files = Files.walk(ring)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
