package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails of 50 MB pass in a heap of 512 MB, and what takes too long to look through is parked. */
@Tag("long")
class HugeMailsTest {

  @TempDir Path folder;

  @Test
  void hugeMailsHaveTheirOutcomeInLittleMemory() throws Exception {
    List<String> lines = OwnProcess.run(HugeMailsRun.class, folder);

    assertThat(lines).hasSize(10);
    assertThat(lines.subList(3, 9)).allMatch(line -> line.startsWith("huge parked document-"));
    assertThat(lines.get(9)).startsWith("good applied");
  }
}
