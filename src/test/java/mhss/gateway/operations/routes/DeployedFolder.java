package mhss.gateway.operations.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import mhss.gateway.history.History;
import mhss.gateway.operations.RouteFile;
import mhss.gateway.operations.RouteFiles;
import mhss.gateway.store.TestStore;
import org.apache.camel.Route;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;

/** A folder of routes, and a running Camel that they are deployed to. */
abstract class DeployedFolder {

  private final TestStore store = TestStore.fresh();
  final History history = new History(store.dataSource(), Clock.systemUTC());
  private final GenericApplicationContext beans = new GenericApplicationContext();
  @TempDir private Path folder;
  private DefaultCamelContext camel;
  RouteDeployer deployer;

  @BeforeEach
  void start() {
    beans.refresh();
    restart();
  }

  @AfterEach
  void stop() {
    camel.stop();
    beans.close();
  }

  void restart() {
    if (camel != null) {
      camel.stop();
    }
    camel = new DefaultCamelContext();
    camel.start();
    deployer =
        new RouteDeployer(
            new RouteFolder(folder),
            new DryRun(beans),
            new RouteSwap(new RunningRoutes(camel)),
            new RouteRecords(
                new RouteLedger(store.jdbc(), store.transactions(), history, Clock.systemUTC())));
  }

  List<String> running() {
    return camel.getRoutes().stream().map(Route::getRouteId).sorted().toList();
  }

  String said(String route) {
    return camel.createFluentProducerTemplate().to("direct:" + route).request(String.class);
  }

  RouteFile file(String path) {
    return new RouteFiles(store.jdbc())
        .list().stream().filter(file -> file.path().equals(path)).findFirst().orElseThrow();
  }

  void write(String path, String content) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String path) {
    assertThat(folder.resolve(path).toFile().delete()).isTrue();
  }
}
