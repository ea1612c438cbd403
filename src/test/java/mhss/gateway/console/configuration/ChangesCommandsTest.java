package mhss.gateway.console.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mhss.gateway.console.TypedCommands;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesCommandsTest {

  private static final String TEMPLATE = "templates/mhss-v8/plan-accepted.txt.ftl";

  private final TestStore store = TestStore.fresh();
  @TempDir private Path home;
  private TypedCommands gateway;

  @BeforeEach
  void copiesOfTheFiles() throws IOException {
    gateway = new TypedCommands(store, home);
    copy(Path.of("routes"), home.resolve("routes"));
    copy(Path.of("templates"), home.resolve("templates"));
    copy(Path.of("config/rules"), home.resolve("rules"));
    gateway.set("gateway.routes.folder", home.resolve("routes").toString());
    gateway.set("gateway.templates", home.resolve("templates").toString());
    gateway.set("gateway.rules.folder", home.resolve("rules").toString());
    gateway.set("gateway.partners.file", home.resolve("partners.yml").toString());
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void changesATemplateAfterADryRunAndRollsItBack() throws IOException {
    String before = Files.readString(home.resolve(TEMPLATE));
    String id =
        propose(
            TEMPLATE, before.replace("Thank you for", "Thank you very much for"), "clearer words");
    assertThat(file()).isEqualTo(before);

    assertThat(gateway.run("changes", "activate", id)).isEqualTo(4);
    assertThat(gateway.err()).contains("dry run first");

    assertThat(gateway.run("changes", "try", id.substring(0, 8))).as(gateway.err()).isZero();
    assertThat(gateway.out()).contains("invented values", "1 would differ", "+", "very much");

    assertThat(gateway.run("changes", "activate", id, "--actor", "kim")).as(gateway.err()).isZero();
    assertThat(file()).contains("very much");
    assertThat(gateway.lastEntry().step().step()).isEqualTo("change-activated");
    assertThat(gateway.lastEntry().step().actor()).isEqualTo("kim");

    assertThat(gateway.run("changes", "rollback", TEMPLATE, "--reason", "as it was"))
        .as(gateway.err())
        .isZero();
    assertThat(file()).isEqualTo(before);
    JsonNode versions = gateway.json("changes", "versions", TEMPLATE).path("versions");
    assertThat(versions.findValuesAsText("version")).containsExactly("3", "2", "1");
    assertThat(versions.get(0).path("sha256")).isEqualTo(versions.get(2).path("sha256"));
  }

  @Test
  void refusesATemplateWithFileLineAndCause() throws IOException {
    String text = Files.readString(home.resolve(TEMPLATE)) + "\n${nobody}\n";
    assertRefused(TEMPLATE, text, TEMPLATE + ":", "nobody");
  }

  @Test
  void refusesARouteWithFileLineAndCause() throws IOException {
    String text = Files.readString(home.resolve("routes/send.yaml")).replace("claim", "clam");
    assertRefused("routes/send.yaml", text, "routes/send.yaml:", "dispatch.clam");
  }

  @Test
  void refusesRulesWithFileLineAndCause() throws IOException {
    String text = Files.readString(home.resolve("rules/mhss-v8.yaml")) + "\nnonsense: 1\n";
    assertRefused("config/rules/mhss-v8.yaml", text, "config/rules/mhss-v8.yaml:", "nonsense");
  }

  @Test
  void refusesPartnersThatShareAnAddress() throws IOException {
    assertRefused(
        "config/partners.yml",
        """
        partners:
          - {id: one, addresses: [a@one.example], must-sign: false}
          - {id: two, addresses: [a@one.example], must-sign: false}
        """,
        "config/partners.yml:",
        "share an address");
  }

  @Test
  void refusesToRemoveWhatIsNeeded() {
    assertThat(gateway.run("changes", "propose", "routes/send.yaml", "--remove", "--reason", "x"))
        .isEqualTo(4);
    assertThat(gateway.err()).contains("no mail is sent");
    assertThat(gateway.run("changes", "propose", TEMPLATE, "--remove", "--reason", "x"))
        .isEqualTo(4);
    assertThat(gateway.err()).contains("mhss-v8 names it");
  }

  @Test
  void triesARouteWithoutRunningIt() throws IOException {
    String text =
        Files.readString(home.resolve("routes/send.yaml")).replace("delay: 250", "delay: 900");
    String id = propose("routes/send.yaml", text, "slower");
    assertThat(gateway.run("changes", "try", id)).as(gateway.err()).isZero();
    assertThat(gateway.out()).contains("never started", "-from", "delay=250", "+from", "delay=900");
  }

  @Test
  void triesRulesOnStoredMessages() throws IOException {
    gateway.parked("From: ada@adviser.example\nSubject: hello\n\nhello\n");
    String text =
        Files.readString(home.resolve("rules/mhss-v8.yaml"))
            .replaceFirst("title: .*", "title: Other");
    String id = propose("config/rules/mhss-v8.yaml", text, "title");
    assertThat(gateway.run("changes", "try", id)).as(gateway.err()).isZero();
    assertThat(gateway.out()).contains("newest 1 messages", "Nothing would differ");
  }

  @Test
  void refusesToActivateWhenTheFileChangedMeanwhile() throws IOException {
    String before = Files.readString(home.resolve(TEMPLATE));
    String id = propose(TEMPLATE, before + "more\n", "more");
    gateway.run("changes", "try", id);
    Files.writeString(home.resolve(TEMPLATE), before + "an editor was faster\n");
    assertThat(gateway.run("changes", "activate", id)).isEqualTo(4);
    assertThat(gateway.err()).contains("changed meanwhile");
  }

  @Test
  void somebodyElseActivatesWhereTwoMust() throws IOException {
    gateway.set("gateway.changes.by-two", "true");
    String before = Files.readString(home.resolve(TEMPLATE));
    String id = propose(TEMPLATE, before + "more\n", "more");
    gateway.run("changes", "try", id);
    assertThat(gateway.run("changes", "activate", id, "--actor", "Ada")).isEqualTo(4);
    assertThat(gateway.err()).contains("somebody else");
    assertThat(gateway.run("changes", "activate", id, "--actor", "kim")).as(gateway.err()).isZero();

    gateway.run("changes", "rollback", TEMPLATE, "--reason", "back", "--actor", "ada");
    assertThat(gateway.out()).contains("somebody else activates");
    assertThat(file()).isEqualTo(before + "more\n");
  }

  @Test
  void withdrawnIsWithdrawn() throws IOException {
    String id = propose(TEMPLATE, Files.readString(home.resolve(TEMPLATE)) + "more\n", "more");
    assertThat(gateway.run("changes", "withdraw", id, "--reason", "no")).isZero();
    assertThat(gateway.run("changes", "try", id)).isEqualTo(4);
    assertThat(gateway.err()).contains("withdrawn by");
    assertThat(gateway.json("changes", "list").get(0).path("state").asText())
        .isEqualTo("withdrawn");
  }

  @Test
  void namesOfOtherFilesAreRefused() {
    for (String name :
        List.of(
            "routes/../secrets/master.key",
            "/etc/passwd",
            "config/application.yml",
            "routes/.x.yaml")) {
      assertThat(gateway.run("changes", "propose", name, "--remove", "--reason", "x"))
          .as(name)
          .isEqualTo(1);
      assertThat(gateway.err()).contains("no such file");
    }
  }

  private void assertRefused(String name, String text, String... words) throws IOException {
    Path content = Files.writeString(home.resolve("proposed"), text);
    assertThat(
            gateway.run(
                "changes", "propose", name, "--content", content.toString(), "--reason", "x"))
        .isEqualTo(4);
    assertThat(gateway.err()).contains(words);
    assertThat(gateway.err()).containsPattern(":\\d+: |share");
  }

  private String propose(String name, String text, String reason) throws IOException {
    Path content = Files.writeString(home.resolve("proposed"), text);
    JsonNode change =
        gateway.json(
            "changes",
            "propose",
            name,
            "--content",
            content.toString(),
            "--reason",
            reason,
            "--actor",
            "ada");
    return change.path("id").asText();
  }

  private String file() throws IOException {
    return Files.readString(home.resolve(TEMPLATE));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
