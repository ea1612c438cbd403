package mhss.gateway.intake.bench;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningGatewayTest {

  @TempDir private Path folder;

  @Test
  void nobodyWaitsForOneThatHasEndedAndItsLastWordsAreShown() {
    try (RunningGateway gateway =
        new RunningGateway(folder, folder.resolve("secrets"), TestStore.fresh())
            .options(List.of("-XX:+NoSuchOption"))) {
      assertThatThrownBy(gateway::start)
          .hasMessageContaining("the first poll")
          .hasMessageContaining("NoSuchOption");
    }
  }
}
