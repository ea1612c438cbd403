package mhss.gateway.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is asked of every reading. Not AssertJ: fuzzing would spend its time in there. */
public final class Bounds {

  private Bounds() {}

  /** Loads what takes long by playing the seeds, so that it counts as no input. */
  public static void warm(String target, Consumer<byte[]> once) {
    for (Path seed : seeds(target)) {
      once.accept(content(seed));
    }
  }

  static List<Path> seeds(String target) {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz", target))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] content(Path seed) {
    try {
      return Files.readAllBytes(seed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void most(long allowed, long found) {
    require(found <= allowed, found + " is more than " + allowed);
  }

  /** A refusal says what to do, in a sentence and not with the content. */
  public static void advice(RuntimeException refused) {
    String message = refused.getMessage();
    require(message != null && !message.isBlank(), "a refusal says nothing");
    most(5_000, message.length());
  }

  public static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
