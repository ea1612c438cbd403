package mhss.gateway.console.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import mhss.gateway.console.TypedCommands;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LettersCommandTest {

  private static final TestStore STORE = TestStore.fresh();

  private TypedCommands typed;
  @TempDir private Path home;

  @BeforeEach
  void speakToTheTestDatabase() {
    typed = new TypedCommands(STORE, home);
    STORE.owner().sql("truncate vault_key cascade").update();
  }

  @AfterEach
  void speakToNobody() {
    typed.close();
  }

  @Test
  void listsTheLettersOfBothDesks() {
    assertThat(typed.run("letters", "list", "mhss-v8")).isZero();
    assertThat(typed.out()).contains("plan-rejected", "mhss-v8/no-contact.txt.ftl");
    JsonNode both = typed.json("letters", "list");
    assertThat(both.get("letters").size()).isGreaterThan(50);
    assertThat(both.get("problems")).isEmpty();
  }

  @Test
  void showsWhatALetterTakes() {
    assertThat(typed.run("letters", "show", "V-15")).isZero();
    assertThat(typed.out())
        .contains("files: none", "what has to be re-worked", "REQUIRES RE-WORK")
        .contains("I request re-work of the Support Plan due to the following issues:");
    assertThat(typed.run("letters", "show", "no-contact")).isNotZero();
    assertThat(typed.err()).contains("--rules mhss-2024 or mhss-v8");
    assertThat(typed.json("letters", "show", "no-contact", "--rules", "mhss-v8").get("values"))
        .anyMatch(value -> value.get("type").asText().equals("rows(on at medium result)"));
  }

  @Test
  void previewsALetterAndSaysWhatKeepsItFromLeaving() {
    typed.set("gateway.desks.adviser.mailbox", "desk");
    typed.set("gateway.smtp.desk.host", "127.0.0.1");
    typed.set("gateway.smtp.desk.from", "desk@adviser.example");
    JsonNode preview =
        typed.json(
            "letters",
            "preview",
            "plan-rejected",
            "--set",
            "urn=QQ1",
            "--set",
            "details=No timescale.",
            "--set",
            "signature=A. Adviser");
    assertThat(preview.get("from").asText()).isEqualTo("desk@adviser.example");
    assertThat(preview.get("subject").asText())
        .isEqualTo("Standard email \u2013 SUPPORT PLAN REJECTED \u2013 REQUIRES RE-WORK");
    assertThat(preview.get("text").asText()).contains("\nNo timescale.\nPlease submit");
    assertThat(preview.get("problems").get(0).asText()).contains("role provider");
    assertThat(typed.run("letters", "preview", "plan-rejected", "--urn", "QQ1")).isEqualTo(1);
    assertThat(typed.err()).contains("No case QQ1");
  }
}
