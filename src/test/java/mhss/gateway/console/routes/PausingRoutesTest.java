package mhss.gateway.console.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mhss.gateway.console.TypedCommands;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PausingRoutesTest {

  private final TestStore store = TestStore.fresh();
  @TempDir private Path home;
  private TypedCommands gateway;

  @BeforeEach
  void aDeployedRoute() {
    gateway = new TypedCommands(store, home);
    store
        .jdbc()
        .sql(
            "insert into route_file (path, state, sha256, content, deployed_at)"
                + " values ('send.yaml', 'running', 'x', 'y', now())")
        .update();
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void aStoppedRouteIsWrittenDownForEveryNodeUntilItIsStarted() {
    assertThat(gateway.run("routes", "stop", "send", "--reason", "repair", "--actor", "kim"))
        .as(gateway.err())
        .isZero();
    assertThat(paused()).isEqualTo("stopped");
    assertThat(gateway.lastEntry().step().step()).isEqualTo("route-stopped");

    assertThat(gateway.run("routes", "start", "send", "--reason", "repaired")).isZero();
    assertThat(paused()).isNull();
    assertThat(gateway.run("routes", "start", "send", "--reason", "again")).isEqualTo(1);
  }

  @Test
  void aRouteThatIsNotThereIsRefused() {
    assertThat(gateway.run("routes", "suspend", "nobody", "--reason", "x")).isEqualTo(1);
    assertThat(gateway.err()).contains("no such route");
  }

  private String paused() {
    return store
        .jdbc()
        .sql("select state from route_pause where route = 'send'")
        .query(String.class)
        .optional()
        .orElse(null);
  }
}
