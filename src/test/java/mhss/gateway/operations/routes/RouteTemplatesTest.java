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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;

class RouteTemplatesTest {

  private final TestStore store = TestStore.fresh();
  private final History history = new History(store.dataSource(), Clock.systemUTC());
  private final GenericApplicationContext beans = new GenericApplicationContext();
  @TempDir private Path folder;
  private DefaultCamelContext camel;
  private RouteDeployer deployer;

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

  @Test
  void redeploysTheMailboxesOfAnEditedTemplate() {
    write("templates/box.yaml", template("hello"));
    write("mailboxes/x.yaml", mailbox("x"));
    write("mailboxes/y.yaml", mailbox("y"));
    deployer.deploy();
    assertThat(said("x")).isEqualTo("hello x");
    write("templates/box.yaml", template("good day"));
    deployer.deploy();
    assertThat(said("x")).isEqualTo("good day x");
    assertThat(said("y")).isEqualTo("good day y");
  }

  @Test
  void refusesATemplateThatWouldBreakAMailbox() {
    write("templates/box.yaml", template("hello"));
    write("mailboxes/x.yaml", mailbox("x"));
    deployer.deploy();
    write("templates/box.yaml", template("hello {{size}}"));
    deployer.deploy();
    assertThat(said("x")).isEqualTo("hello x");
    assertThat(file("templates/box.yaml").error()).contains("mailboxes/x.yaml would fail");
  }

  @Test
  void deploysAMailboxThatCameBeforeItsTemplate() {
    write("mailboxes/x.yaml", mailbox("x"));
    deployer.deploy();
    assertThat(file("mailboxes/x.yaml").state()).isEqualTo("refused");
    write("templates/box.yaml", template("hello"));
    deployer.deploy();
    assertThat(said("x")).isEqualTo("hello x");
    assertThat(file("mailboxes/x.yaml").state()).isEqualTo("running");
  }

  @Test
  void keepsATemplateThatMailboxesStillNeedAlsoAcrossARestart() {
    write("templates/box.yaml", template("hello"));
    write("mailboxes/x.yaml", mailbox("x"));
    deployer.deploy();
    delete("templates/box.yaml");
    deployer.deploy();
    assertThat(said("x")).isEqualTo("hello x");
    restart();
    deployer.deploy();
    assertThat(said("x")).isEqualTo("hello x");
    assertThat(file("templates/box.yaml").error()).contains("mailboxes/x.yaml needs it");
  }

  private void restart() {
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

  private List<String> running() {
    return camel.getRoutes().stream().map(Route::getRouteId).sorted().toList();
  }

  private String said(String route) {
    return camel.createFluentProducerTemplate().to("direct:" + route).request(String.class);
  }

  private RouteFile file(String path) {
    return new RouteFiles(store.jdbc())
        .list().stream().filter(file -> file.path().equals(path)).findFirst().orElseThrow();
  }

  private void write(String path, String content) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(String path) {
    assertThat(folder.resolve(path).toFile().delete()).isTrue();
  }

  private static String route(String id, String says) {
    return """
        - route:
            id: %1$s
            from:
              uri: direct:%1$s
              steps:
                - setBody: {constant: %2$s}
        """
        .formatted(id, says);
  }

  private static String template(String greeting) {
    return """
        - routeTemplate:
            id: box
            parameters:
              - name: who
            from:
              uri: direct:{{who}}
              steps:
                - setBody: {simple: '%s {{who}}'}
        """
        .formatted(greeting);
  }

  private static String mailbox(String id) {
    return """
        - templatedRoute:
            routeId: %1$s
            routeTemplateRef: box
            parameters:
              - {name: who, value: %1$s}
        """
        .formatted(id);
  }
}
