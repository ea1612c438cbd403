package mhss.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.UUID;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesCommandTest {

  private static final TestStore STORE = TestStore.fresh();
  private static final String MAIL =
      """
      From: Ada <ada@adviser.example>
      To: desk@provider.example
      Subject: hello
      Message-ID: <m1@adviser.example>

      How are you?
      """;

  private TypedCommands typed;
  @TempDir private Path home;

  @BeforeEach
  void speakToTheTestDatabase() {
    typed = new TypedCommands(STORE, home);
    STORE.owner().sql("truncate message, vault_key cascade").update();
  }

  @AfterEach
  void speakToNobody() {
    typed.close();
  }

  @Test
  void listsMessagesByOutcome() {
    UUID parked = typed.parked(MAIL);
    JsonNode found = typed.json("messages", "--outcome", "parked").get("messages");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).get("id").asText()).isEqualTo(parked.toString());
    assertThat(typed.run("messages", "--outcome", "parked")).isZero();
    assertThat(typed.out())
        .contains(parked.toString(), "Needs a person")
        .doesNotContain("ada@", "hello");
  }

  @Test
  void saysWhenThereIsNone() {
    assertThat(typed.run("messages", "--outcome", "applied")).isEqualTo(1);
    assertThat(typed.out()).contains("No message is like that");
  }

  @Test
  void namesTheOptionItDoesNotUnderstand() {
    assertThat(typed.run("messages", "--outcome", "nice")).isEqualTo(2);
    assertThat(typed.err()).contains("--outcome: Choose an outcome of the list");
  }
}
