package mhss.gateway.console.configuration.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mhss.gateway.access.Role;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Versions;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.operations.RouteFiles;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** An admin changes the configuration of a running gateway, and takes it back. */
class ChangingInTheBrowserTest {

  private static final String ROUTE = "routes/release-held.yaml";
  private static final String TEMPLATE = "templates/mhss-v8/plan-accepted.txt.ftl";
  private static final String RULES = "config/rules/mhss-v8.yaml";

  @Test
  void anAdminChangesARouteAfterADryRunAndRollsItBack() throws IOException {
    Path file = folder("gateway.routes.folder").resolve("release-held.yaml");
    String before = Files.readString(file);
    try (Browser admin = Browser.as(Role.ADMIN)) {
      admin.open("/routes").looksGood("routes");
      admin.click("release-held").looksGood("route");
      assertThat(admin.text()).contains("Running", "scheduler:", "keyArrivals", "release");
      admin.click("Propose a change").looksGood("propose-change");
      admin
          .fill("What is to stand in it", before.replace("delay: 3000", "delay: 4000"))
          .fill("Why, for the history", "fewer looks")
          .click("Check and propose");
      assertThat(admin.text()).contains("Nothing is changed yet", "delay: 4000", "Try it");
      admin.looksGood("change-proposed").click("Try it");
      assertThat(admin.text()).contains("never started", "1 thing would differ", "delay=4000");
      admin.looksGood("change-tried");
      assertThat(Files.readString(file)).isEqualTo(before);

      admin.click("Activate");
      assertThat(admin.text()).contains("takes it up within seconds", "in force");
      assertThat(Files.readString(file)).contains("delay: 4000");
      eventually(() -> runs(file));
      admin.looksGood("change-activated");

      admin.click("Roll back to version " + (version(ROUTE) - 1));
      assertThat(admin.text()).contains("is as in version", "Rolled back");
      assertThat(Files.readString(file)).isEqualTo(before);
      eventually(() -> runs(file));
      admin.open("/changes").looksGood("changes");
      assertThat(admin.text()).contains(ROUTE, "fewer looks", "admin");
      admin.open("/changes/file?name=" + ROUTE).looksGood("file-versions");
    }
  }

  @Test
  void aBrokenRouteIsRefusedBesideItsTextWithLineAndCause() throws IOException {
    Path file = folder("gateway.routes.folder").resolve("send.yaml");
    String broken = Files.readString(file).replace("method: claim", "method: clam");
    try (Browser admin = Browser.as(Role.ADMIN)) {
      admin.open("/changes/new?name=routes/send.yaml");
      admin
          .fill("What is to stand in it", broken)
          .fill("Why, for the history", "a slip of the pen")
          .click("Check and propose");
      assertThat(admin.text())
          .contains("There is a problem", "Line ", "there is no public method dispatch.clam");
      assertThat(admin.page().locator("#content").inputValue()).contains("method: clam");
      admin.looksGood("propose-refused");
    }
    assertThat(Files.readString(file)).doesNotContain("clam");
  }

  @Test
  void changedRulesShowWhichPastMessagesTheyWouldReadOtherwise() throws IOException {
    String text = Files.readString(folder("gateway.rules.folder").resolve("mhss-v8.yaml"));
    String milder =
        text.replaceFirst("(key: hours, .*), required: always", "$1")
            .replaceFirst("(id: C-06, .*)\\{hours: 24", "$1{hours: 48");
    try (Browser admin = Browser.as(Role.ADMIN)) {
      admin.page().setDefaultTimeout(180_000); // every message of the samples is opened
      admin.open("/rules").looksGood("rules");
      admin.click("mhss-v8.yaml").click("Propose a change");
      admin
          .fill("What is to stand in it", milder)
          .fill("Why, for the history", "ask for less")
          .click("Check and propose")
          .click("Try it");
      assertThat(admin.text())
          .contains("messages were recognised and read again", "would differ")
          .contains(
              "missing: hours mh_conditions",
              "missing: mh_conditions",
              "Case ",
              "clock C-06 First contact",
              "Taken as they were: ");
      admin.looksGood("change-of-rules");
      admin.page().getByText("Withdraw it instead").click();
      admin.fill("Why, for the history", "not now").click("Withdraw");
      assertThat(admin.text()).contains("The change is withdrawn", "Withdrawn");
    }
    assertThat(Files.readString(folder("gateway.rules.folder").resolve("mhss-v8.yaml")))
        .isEqualTo(text);
  }

  @Test
  void anEditorsChangeIsAVersionAndABrokenOneIsRefused() throws IOException {
    Path file = folder("gateway.templates").resolve("mhss-v8/exit-accepted.txt.ftl");
    String name = "templates/mhss-v8/exit-accepted.txt.ftl";
    String before = Files.readString(file);
    eventually(() -> version(name) == 1);
    Files.writeString(file, before + "\nSee you.\n");
    eventually(() -> version(name) == 2);
    Files.writeString(file, before + "\n${nobody}\n");
    eventually(() -> differs(name));
    try (Browser admin = Browser.as(Role.ADMIN)) {
      admin.open("/changes");
      assertThat(admin.text()).contains("Not as it is in force", name, "Refused. Line", "nobody");
      admin.looksGood("changes-refused").open("/templates").looksGood("templates");
      assertThat(admin.text()).contains("Refused. Line");
    }
    Files.writeString(file, before);
    eventually(() -> version(name) == 3 && !differs(name));
  }

  @Test
  void anOperatorStopsARouteAndStartsItAgain() {
    try (Browser operator = Browser.as(Role.OPERATOR)) {
      operator.open("/routes/outbox-recovery").fill("Why, for the history", "repair").click("Stop");
      assertThat(operator.text()).contains("is stopped on every node", "Stopped", "repair");
      operator.looksGood("route-stopped").fill("Why, for the history", "repaired").click("Start");
      assertThat(operator.text()).contains("runs again", "Running");
      assertThat(operator.text()).doesNotContain("Propose a change");
    }
  }

  @Test
  void aViewerSeesButChangesNothing() {
    try (Browser viewer = Browser.as(Role.VIEWER)) {
      viewer.open("/routes/send");
      assertThat(viewer.text()).doesNotContain("Propose a change", "Stop or suspend it");
      viewer.open("/changes/file?name=config/partners.yml");
      assertThat(viewer.text()).contains("addresses that admins").doesNotContain("@");
      assertThat(viewer.status("/changes/new")).isEqualTo(403);
      assertThat(viewer.status("/changes/file?name=routes/../../secrets/master.key"))
          .isEqualTo(404);
      assertThat(viewer.status("/routes/nothing-here")).isEqualTo(404);
    }
  }

  @Test
  void programsProposeTryActivateAndRollBack() throws IOException {
    Calls admin = Calls.as(Role.ADMIN);
    Path file = folder("gateway.templates").resolve("mhss-v8/plan-accepted.txt.ftl");
    String before = Files.readString(file);
    JsonNode change =
        Calls.tree(
            admin.post(
                "/api/v1/changes",
                Map.of("file", TEMPLATE, "content", before + "Thank you.\n", "reason", "kinder")));
    String id = change.path("id").asText();
    assertThat(admin.post("/api/v1/changes/" + id + "/activate", Map.of()).statusCode())
        .isEqualTo(409);
    JsonNode trial =
        Calls.tree(admin.post("/api/v1/changes/" + id + "/try", Map.of("messages", 5)));
    assertThat(trial.path("effects")).isNotEmpty();
    int version =
        Calls.tree(admin.post("/api/v1/changes/" + id + "/activate", Map.of()))
            .path("version")
            .asInt();
    assertThat(Files.readString(file)).endsWith("Thank you.\n");
    Map<String, Object> back = Map.of("file", TEMPLATE, "version", version - 1, "reason", "enough");
    assertThat(admin.post("/api/v1/changes/rollback", back).statusCode()).isEqualTo(200);
    assertThat(Files.readString(file)).isEqualTo(before);

    assertThat(Calls.as(Role.VIEWER).post("/api/v1/changes/rollback", back).statusCode())
        .isEqualTo(403);
    assertThat(Calls.as(Role.VIEWER).json("/api/v1/routes").findValuesAsText("id"))
        .contains("send");
    assertThat(Calls.as(Role.VIEWER).json("/api/v1/rules").findValuesAsText("file"))
        .contains(RULES);
  }

  @Test
  void theHistoryNamesTheConfigurationByWhichItDecided() {
    List<String> named =
        WebWorld.jdbc()
            .sql("select facts from history where step = 'recognised' order by seq desc limit 1")
            .query(String.class)
            .list();
    assertThat(named).singleElement().asString().contains("\"configuration\":\"");
    String hash = named.get(0).replaceFirst(".*\"configuration\":\"([0-9a-f]+)\".*", "$1");
    try (Browser viewer = Browser.as(Role.VIEWER)) {
      viewer.open("/changes/configuration/" + hash).looksGood("configuration");
      assertThat(viewer.text()).contains("routes/send.yaml", "Version ", RULES);
    }
  }

  private static Path folder(String key) {
    return Path.of(WebWorld.bean(Environment.class).getProperty(key));
  }

  private static int version(String name) {
    return WebWorld.bean(Versions.class).of(ConfigFile.named(name)).stream()
        .findFirst()
        .map(version -> version.number())
        .orElse(0);
  }

  private static boolean differs(String name) {
    return WebWorld.bean(Versions.class).differing().stream()
        .anyMatch(one -> one.file().name().equals(name));
  }

  /** The deployer has taken it up. */
  private static boolean runs(Path file) {
    try {
      String sha256 = Versions.sha256(Files.readAllBytes(file));
      return WebWorld.bean(RouteFiles.class).list().stream()
          .anyMatch(
              one ->
                  one.path().equals("release-held.yaml")
                      && one.state().equals("running")
                      && sha256.equals(one.sha256()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
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
