package mhss.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GatewayCommandTest {

  private static final TestStore STORE = TestStore.fresh();
  private static final String MAIL =
      """
      From: Ada <ada@adviser.example>
      To: desk@provider.example
      Subject: hello
      Message-ID: <m1@adviser.example>

      How are you\u001b[31m?
      """;

  private TypedCommands typed;
  @TempDir private Path home;

  @BeforeEach
  void speakToTheTestDatabase() {
    typed = new TypedCommands(STORE, home);
    STORE.owner().sql("truncate message, vault_key, clock, case_file cascade").update();
  }

  @AfterEach
  void speakToNobody() {
    typed.close();
  }

  @Test
  void helpsWithEveryCommand() {
    CommandLine line = GatewayCommand.commandLine();
    for (List<String> path : paths(line, List.of())) {
      List<String> arguments = new ArrayList<>(path);
      arguments.add("--help");
      StringWriter out = new StringWriter();
      line.setOut(new PrintWriter(out, true));
      assertThat(line.execute(arguments.toArray(String[]::new))).as(path.toString()).isZero();
      assertThat(out.toString()).as(path.toString()).contains("Exit codes:");
      if (!path.isEmpty()) {
        assertThat(out.toString()).as(path.toString()).contains("Examples:");
      }
    }
  }

  @Test
  void saysWhatItDoesNotUnderstand() {
    assertThat(run("trce", "x")).isEqualTo(2);
    assertThat(run("discard", UUID.randomUUID().toString())).isEqualTo(2);
    assertThat(typed.err()).contains("--reason");
    assertThat(run("show", "not-an-id")).isEqualTo(2);
    assertThat(run("history")).isEqualTo(2);
  }

  @Test
  void saysThatTheDatabaseCannotBeReached() {
    typed.set("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/none");
    assertThat(run("routes")).isEqualTo(3);
    assertThat(typed.err()).contains("127.0.0.1:1").doesNotContain("\tat ");
  }

  @Test
  void saysThatNothingIsKnown() {
    assertThat(run("trace", "nobody@adviser.example")).isEqualTo(1);
    assertThat(typed.err()).contains("Nothing is known");
    assertThat(run("show", UUID.randomUUID().toString())).isEqualTo(1);
    assertThat(run("assign", UUID.randomUUID().toString(), "sam", "--reason", "r")).isEqualTo(1);
  }

  @Test
  void printsValidJson() {
    UUID message = parkedMessage();
    json("trace", "ada@adviser.example");
    json("trace", "<m1@adviser.example>");
    json("trace", message.toString());
    json("show", message.toString());
    json("parked");
    json("outbox");
    json("outbox", "--state", "sent");
    json("mailboxes");
    json("routes");
    json("keys", "list");
    json("history", "verify");
    json("history", "show");
    json("doctor");
  }

  @Test
  void tracesAMessageBySenderAndMessageIdAndId() {
    UUID message = parkedMessage();
    for (String words : List.of("ADA@adviser.example", "m1@adviser.example", message.toString())) {
      assertThat(run("trace", words)).isZero();
      assertThat(typed.out())
          .contains(message.toString(), "It came in and was stored")
          .doesNotContain("How are you", "hello");
    }
    assertThat(run("trace", "ada@adviser.example", "--desk", "adviser")).isEqualTo(1);
  }

  @Test
  void showsWhatIsParkedWithCauseAndNextStep() {
    UUID message = parkedMessage();
    assertThat(run("parked")).isEqualTo(1);
    assertThat(typed.out()).contains(message.toString(), "sender-unknown", "Add the sender");
    assertThat(run("assign", message.toString(), "sam", "--reason", "knows her")).isEqualTo(4);
    assertThat(typed.err()).contains("Nobody signs in as 'sam'", "an admin adds one");
    assertThat(run("users", "add", "sam", "--role", "operator")).isZero();
    assertThat(run("assign", message.toString(), "sam", "--reason", "knows her")).isZero();
    assertThat(run("parked")).isEqualTo(1);
    assertThat(typed.out()).contains("assigned to sam");
    assertThat(run("discard", message.toString(), "--reason", "done", "--actor", "kim")).isZero();
    assertThat(run("parked")).isZero();
    assertThat(typed.lastEntry().step().step()).isEqualTo("discarded");
    assertThat(typed.lastEntry().step().actor()).isEqualTo("kim");
  }

  @Test
  void refusesToDiscardTwice() {
    UUID message = parkedMessage();
    run("discard", message.toString(), "--reason", "done");
    assertThat(run("discard", message.toString(), "--reason", "done")).isEqualTo(4);
    assertThat(typed.err()).doesNotContain("\tat ");
  }

  @Test
  void writesIntoTheHistoryWhoReadContent() {
    UUID message = parkedMessage();
    assertThat(run("show", message.toString())).isZero();
    assertThat(typed.out()).doesNotContain("ada", "How are you");
    assertThat(run("show", message.toString(), "--content", "--actor", "kim")).isZero();
    assertThat(typed.out()).contains("ada@adviser.example", "How are you").doesNotContain("\u001b");
    assertThat(typed.lastEntry().step().step()).isEqualTo("content-read");
    assertThat(typed.lastEntry().step().actor()).isEqualTo("kim");
    assertThat(typed.lastEntry().step().message()).isEqualTo(message);
  }

  @Test
  void makesGivesAndTakesKeys() {
    assertThat(run("keys", "generate", "Desk <desk@provider.example>")).isZero();
    assertThat(run("keys", "list")).isZero();
    JsonNode key = json("keys", "list").get("keys").get(0);
    assertThat(key.get("own").asBoolean()).isTrue();
    String fingerprint = key.get("fingerprint").asText();
    assertThat(run("keys", "export", fingerprint)).isZero();
    write("our.asc", typed.out());
    typed.set("gateway.secrets", home.resolve("other").toString());
    typed.set("MHSS_MASTER_KEY", "");
    STORE.owner().sql("truncate vault_key cascade").update();
    assertThat(run("keys", "import", "our.asc", "--actor", "kim")).as(typed.err()).isZero();
    assertThat(typed.out()).contains(fingerprint);
    assertThat(typed.lastEntry().step().step()).isEqualTo("key-imported");
    assertThat(run("keys", "import", "not-there.asc")).isEqualTo(1);
  }

  @Test
  void verifiesTheHistoryAndNamesTheBrokenEntry() {
    parkedMessage();
    assertThat(run("history", "verify")).isZero();
    assertThat(typed.out()).contains("Intact");
    STORE.owner().sql("alter table history disable trigger all").update();
    STORE.owner().sql("update history set outcome = 'other' where seq = 1").update();
    try {
      assertThat(run("history", "verify")).isEqualTo(1);
      assertThat(typed.out()).contains("BROKEN at entry 1");
    } finally {
      STORE.owner().sql("update history set outcome = 'stored' where seq = 1").update();
      STORE.owner().sql("alter table history enable trigger all").update();
    }
  }

  private UUID parkedMessage() {
    return typed.parked(MAIL);
  }

  private JsonNode json(String... arguments) {
    return typed.json(arguments);
  }

  private int run(String... arguments) {
    return typed.run(arguments);
  }

  private static List<List<String>> paths(CommandLine command, List<String> path) {
    List<List<String>> paths = new ArrayList<>(List.of(path));
    command
        .getSubcommands()
        .forEach(
            (name, child) -> {
              List<String> deeper = new ArrayList<>(path);
              deeper.add(name);
              paths.addAll(paths(child, deeper));
            });
    return paths;
  }

  private void write(String file, String content) {
    try {
      Files.writeString(home.resolve(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
