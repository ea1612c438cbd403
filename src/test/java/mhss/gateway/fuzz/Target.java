package mhss.gateway.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
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
    return Bounds.seeds(name().toLowerCase(Locale.ROOT));
  }
}
