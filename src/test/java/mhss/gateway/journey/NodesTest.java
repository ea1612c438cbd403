package mhss.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bench/nodes/run} prints a table of. */
@Tag("long")
class NodesTest {

  @TempDir Path folder;

  @Test
  void losesNothingAndDoublesNothingWhenNodesAreKilledAndPaused() {
    Map<String, Object> database = new HashMap<>(TestStore.fresh().properties());
    NodesBench bench =
        new NodesBench(folder, NodesBench.owner(database), database, Duration.ofSeconds(30));
    assertThat(bench.run()).isEmpty();
  }
}
