package mhss.gateway.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CanonicalTest {

  /** The value was computed by the Python program of the document. */
  @Test
  void hashesTheExampleOfTheDocumentAsTheDocumentSays() throws Exception {
    Step step = Step.of("received", "stored").message(new UUID(0, 42)).fact("sha256", "ab12");
    Row row = Row.of(step, Instant.parse("2026-11-21T12:00:00.123456Z"), Canonical.GENESIS, 1);

    assertThat(Files.readString(Path.of("docs/history-format.md")))
        .contains(HexFormat.of().formatHex(Canonical.hash(row)));
  }
}
