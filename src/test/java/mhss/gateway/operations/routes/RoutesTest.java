package mhss.gateway.operations.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.TestGateway;
import mhss.gateway.console.frame.TestGateway.Settings;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every file of {@code routes/}, against the beans of the application. */
class RoutesTest {

  private static final RouteSwap TOGETHER = new RouteSwap(null);
  private static Settings settings;
  private static LightGateway gateway;

  @BeforeAll
  static void open() {
    settings = new Settings(TestStore.fresh(), Path.of("target", "routes-test"));
    gateway = TestGateway.open();
    RouteReader reader = new RouteReader();
    Map<String, String> files = new RouteFolder(Path.of("routes")).read();
    files.forEach((path, content) -> TOGETHER.assume(reader.read(path, content)));
  }

  @AfterAll
  static void close() {
    gateway.close();
    settings.close();
  }

  @Test
  void thereAreRoutes() {
    assertThat(TOGETHER.running()).isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyFileWouldBeDeployed() {
    DryRun dryRun = gateway.bean(DryRun.class);
    return TOGETHER.running().stream()
        .map(
            source ->
                DynamicTest.dynamicTest(
                    source.path(),
                    () -> {
                      List<RouteSource> around = RouteDeployer.inOrder(TOGETHER.around(source));
                      dryRun.check(source, around);
                    }));
  }
}
