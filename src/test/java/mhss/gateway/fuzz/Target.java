package mhss.gateway.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mhss.gateway.intake.FuzzedMails;
import mhss.gateway.pgp.FuzzedMessages;

/** What {@code bench/fuzz} can be pointed at; the words there are these names in lower case. */
enum Target {
  MIME(FuzzedMime::fuzzerTestOneInput),
  OPENPGP(FuzzedMessages::fuzzerTestOneInput),
  DOCUMENTS(FuzzedDocuments::fuzzerTestOneInput),
  RECOGNITION(FuzzedMails::fuzzerTestOneInput);

  private final Consumer<byte[]> once;

  Target(Consumer<byte[]> once) {
    this.once = once;
  }

  void once(byte[] input) {
    once.accept(input);
  }

  /** What was found once, and inputs that reach far: committed. */
  List<Path> seeds() {
    Path folder = Path.of("src/test/resources/fuzz", name().toLowerCase(Locale.ROOT));
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
