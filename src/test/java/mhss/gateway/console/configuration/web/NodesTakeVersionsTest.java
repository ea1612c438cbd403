package mhss.gateway.console.configuration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mhss.gateway.access.Role;
import mhss.gateway.changes.TakeOver;
import mhss.gateway.changes.Versions;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** A file that a node has otherwise than it is in force is brought into line with one click. */
class NodesTakeVersionsTest {

  private static final String NAME = "templates/mhss-v8/plan-rejected.txt.ftl";
  private static final String OTHER = "node-elsewhere";

  @AfterEach
  void forgetTheOtherNode() {
    WebWorld.jdbc().sql("delete from config_look where node = ?").param(OTHER).update();
    WebWorld.jdbc().sql("delete from config_node where node = ?").param(OTHER).update();
    WebWorld.jdbc().sql("delete from config_take where node = ?").param(OTHER).update();
  }

  @Test
  void whatAnEditorBrokeIsReplacedByWhatIsInForceAndKept() throws IOException {
    Path file = folder("gateway.templates").resolve("mhss-v8/plan-rejected.txt.ftl");
    String before = Files.readString(file);
    Files.writeString(file, before + "\n${nobody}\n");
    String node = WebWorld.bean(TakeOver.class).node();
    eventually(() -> differs(node));
    try (Browser admin = Browser.as(Role.ADMIN)) {
      admin.open("/");
      assertThat(admin.text()).contains("from what is in force");
      admin.open("/changes/file?name=" + NAME).looksGood("file-refused");
      admin.page().locator("form[action='/changes/take'] button").click();
      assertThat(admin.text()).contains("on " + node + " is as it is in force");
    }
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(differs(node)).isFalse();
    try (var kept = Files.list(folder("gateway.data").resolve("displaced"))) {
      assertThat(kept.map(path -> path.getFileName().toString()))
          .anyMatch(name -> name.endsWith("mhss-v8-plan-rejected.txt.ftl"));
    }
    Calls admin = Calls.as(Role.ADMIN);
    assertThat(admin.post("/api/v1/changes/take", Map.of("file", NAME)).statusCode())
        .isEqualTo(409);
    assertThat(
            Calls.as(Role.OPERATOR).post("/api/v1/changes/take", Map.of("file", NAME)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void anotherNodeIsAskedAndAMissingFileIsSeen() {
    WebWorld.jdbc()
        .sql("insert into config_look (node, looked_at) values (?, now())")
        .param(OTHER)
        .update();
    WebWorld.jdbc()
        .sql(
            """
            insert into config_node (node, kind, path, sha256, line, looked_at)
            select :node, kind, path, decode(repeat('00', 32), 'hex'), 0, now()
              from config_node where node = :here and path = 'mhss-v8/plan-rejected.txt.ftl'
            """)
        .param("node", OTHER)
        .param("here", WebWorld.bean(TakeOver.class).node())
        .update();
    try (Browser admin = Browser.as(Role.ADMIN)) {
      admin.open("/changes").looksGood("changes-of-nodes");
      assertThat(admin.text())
          .contains(NAME + " on " + OTHER, "Another version lies there", "It is missing there");
      admin
          .page()
          .locator(
              "form:has(input[value='%s']):has(input[value='%s']) button".formatted(NAME, OTHER))
          .click();
      assertThat(admin.text()).contains(OTHER + " is asked to take " + NAME);
    }
    assertThat(
            WebWorld.jdbc()
                .sql("select path from config_take where node = ?")
                .param(OTHER)
                .query(String.class)
                .list())
        .containsExactly("mhss-v8/plan-rejected.txt.ftl");
  }

  private static boolean differs(String node) {
    return WebWorld.bean(Versions.class).differing().stream()
        .anyMatch(one -> one.node().equals(node) && one.file().name().equals(NAME));
  }

  private static Path folder(String key) {
    return Path.of(WebWorld.bean(Environment.class).getProperty(key));
  }

  private static void eventually(BooleanSupplier condition) {
    for (int n = 0; n < 600 && !condition.getAsBoolean(); n++) {
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
