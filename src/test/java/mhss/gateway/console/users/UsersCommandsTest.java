package mhss.gateway.console.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import mhss.gateway.console.TypedCommands;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersCommandsTest {

  private final TestStore store = TestStore.fresh();
  @TempDir private Path home;
  private TypedCommands gateway;

  @BeforeEach
  void open() {
    gateway = new TypedCommands(store, home);
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void letsSomebodyInAndPrintsThePasswordOnce() {
    assertThat(gateway.run("users", "list")).isZero();
    assertThat(gateway.out()).contains("Nobody yet");

    JsonNode made =
        gateway.json("users", "add", "Kim", "--role", "caseworker,auditor", "--actor", "ada");
    assertThat(made.path("oneTimePassword").asText()).hasSize(19);

    JsonNode kim = gateway.json("users", "list").get(0);
    assertThat(kim.path("name").asText()).isEqualTo("kim");
    assertThat(kim.path("roles").toString()).isEqualTo("[\"auditor\",\"caseworker\"]");
    assertThat(kim.path("state").asText()).isEqualTo("new");
    assertThat(kim.toString()).doesNotContain(made.path("oneTimePassword").asText());
    assertThat(gateway.lastEntry().step().actor()).isEqualTo("ada");
  }

  @Test
  void changesWhatBecomesOfSomebody() {
    gateway.run("users", "add", "ada", "--role", "admin");
    gateway.run("users", "add", "kim", "--role", "viewer");

    assertThat(gateway.run("users", "lock", "kim")).isZero();
    assertThat(gateway.out()).contains("kim is locked");
    assertThat(gateway.run("users", "unlock", "kim")).isZero();
    assertThat(gateway.run("users", "roles", "kim", "--role", "key-custodian")).isZero();
    assertThat(gateway.out()).contains("kim is key-custodian now");
    assertThat(gateway.run("users", "reset", "kim", "--second-step")).isZero();
    assertThat(gateway.out()).contains("one-time password");
    assertThat(gateway.json("users", "remove", "kim").path("state").asText()).isEqualTo("removed");
    assertThat(gateway.run("users", "list")).isZero();
    assertThat(gateway.out()).contains("ada").doesNotContain("kim");
  }

  @Test
  void refusesInPlainWords() {
    gateway.run("users", "add", "ada", "--role", "admin");

    assertThat(gateway.run("users", "lock", "ada")).isEqualTo(4);
    assertThat(gateway.err()).contains("only one left who can let people in");
    assertThat(gateway.run("users", "reset", "nobody")).isEqualTo(1);
    assertThat(gateway.err()).contains("There is no user nobody");
    assertThat(gateway.run("users", "add", "kim", "--role", "king")).isEqualTo(2);
    assertThat(gateway.err()).contains("'king' is no role", "key-custodian");
  }

  @Test
  void makesAndEndsTokens() {
    gateway.run("users", "add", "kim", "--role", "viewer,auditor");

    assertThat(gateway.run("tokens", "make", "kim", "nightly", "--role", "admin")).isEqualTo(4);
    assertThat(gateway.err()).contains("cannot have more than its owner");
    JsonNode made = gateway.json("tokens", "make", "kim", "nightly", "--role", "viewer");
    assertThat(made.path("token").asText()).startsWith("mgw_");
    assertThat(gateway.run("tokens", "list")).isZero();
    assertThat(gateway.out()).contains("nightly", "good", "never");
    assertThat(gateway.run("tokens", "revoke", made.path("id").asText())).isZero();
    assertThat(gateway.json("tokens", "list").get(0).path("state").asText()).isEqualTo("revoked");
    assertThat(gateway.json("tokens", "list").toString())
        .doesNotContain(made.path("token").asText());
  }
}
