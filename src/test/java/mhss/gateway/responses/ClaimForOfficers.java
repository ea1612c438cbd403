package mhss.gateway.responses;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A claim for May 2018, and the two officers who are to get it. */
abstract class ClaimForOfficers {

  static final byte[] CLAIM = "line,urn\r\n1,1001234\r\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  LetterWorld desk;

  @BeforeEach
  void officers() {
    desk = new LetterWorld(folder);
    desk.partner("officer-a", "payment-officer");
    desk.partner("officer-b", "payment-officer");
  }

  static LetterOrder claim(Packing packing) {
    return claim(1, packing);
  }

  static LetterOrder claim(int version, Packing packing) {
    return new LetterOrder(
            "provider",
            null,
            "mhss-v8",
            "V-24",
            "claim:2018-05",
            version,
            null,
            Map.of("period", "2018-05"),
            List.of(new LetterFile("MHSS_CLAIM_2018-05.csv", "text/csv", CLAIM)),
            Optional.empty())
        .packed(packing);
  }

  static String only(Set<String> keys) {
    return keys.iterator().next();
  }
}
