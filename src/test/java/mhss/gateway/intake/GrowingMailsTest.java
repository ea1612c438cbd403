package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small mails out of which more comes than a small heap has room for. */
@Tag("long")
class GrowingMailsTest {

  @TempDir Path folder;

  @Test
  void haveTheirProperOutcomeAndSoHasTheMailBesideThem() throws Exception {
    List<String> lines = OwnProcess.run(GrowingMailsRun.class, folder);

    assertThat(lines)
        .contains("to-200-MB parked pgp-too-large", "to-120-MB parked pgp-too-large")
        .anyMatch(line -> line.matches("to-63-MB (parked too-much-work|not-ours .*)"));
    assertThat(lines).filteredOn(line -> line.startsWith("beside applied")).hasSize(3);
    assertThat(lines).contains("after applied null");
  }
}
