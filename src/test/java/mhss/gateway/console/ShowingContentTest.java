package mhss.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.TestGateway;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowingContentTest {

  private static final TestStore STORE = TestStore.fresh();
  private static final String FORM =
      """
      Content-Type: text/plain; charset=utf-8

      Please see below.
      Name: Pat Specimen
      URN: MH/000123
      Date of birth: 14/02/1987
      Address (home): 7 Sample Street
      Phone Numbers: 01632 960123
      Email Address: pat@home.example
      Employer: Example Tools Ltd
      Work address: Unit 3, Sample Park
      Line Manager name: Robin\u001b[31m
      Job title: Draughtsperson
      Hours worked: 37
      What are the specific conditions: none given
      Access to Work Adviser Name: Ada
      Date of referral: 20/11/2026
      > Name: somebody else
      """;

  private TypedCommands typed;
  private String ours;
  @TempDir private Path home;

  @BeforeEach
  void makeAKey() {
    typed = new TypedCommands(STORE, home);
    STORE.owner().sql("truncate message, vault_key, clock, case_file cascade").update();
    typed.set("gateway.contracts[0].id", "TEST");
    typed.set("gateway.contracts[0].rules", "mhss-v8");
    typed.set("gateway.contracts[0].from", "2012-01-01");
    typed.set("gateway.contracts[0].to", "2028-11-30");
    typed.set("gateway.contracts[0].desks", "provider");
    try (LightGateway gateway = TestGateway.open()) {
      ours = gateway.bean(Keyring.class).generate("Desk <desk@provider.example>");
    }
  }

  @AfterEach
  void close() {
    typed.close();
  }

  @Test
  void showsWhatASealedMailSaysAndWhoSignedIt() {
    UUID message = typed.parked(sealed(FORM, ours));
    assertThat(typed.run("show", message.toString(), "--content")).as(typed.err()).isZero();
    assertThat(typed.out())
        .contains("sender-unknown", "Please see below.", "encrypted, signed by " + ours)
        .doesNotContain("BEGIN PGP", "\u001b", "somebody else")
        .contains("(1 quoted lines left out)");
    assertThat(typed.lastEntry().step().step()).isEqualTo("content-read");
  }

  @Test
  void showsTheFieldsOfAFormWithThePlaceWhereEachWasFound() {
    JsonNode part =
        typed
            .json("show", typed.parked(sealed(FORM, ours)).toString(), "--content")
            .get("content")
            .get("parts")
            .get(0);
    JsonNode form = part.get("forms").get(0);
    assertThat(form.get("form").asText()).isEqualTo("mhss-v8/annex-a");
    assertThat(form.get("fields"))
        .anySatisfy(
            field -> {
              assertThat(field.get("key").asText()).isEqualTo("urn");
              assertThat(field.get("value").asText()).isEqualTo("MH/000123");
              assertThat(field.get("found").asText()).isEqualTo("line 3, text");
            });
  }

  @Test
  void saysWhyAPartDidNotOpen() {
    Keyring elsewhere = new Keyring(home.resolve("x"), home.resolve("y"), Clock.systemUTC());
    String other = elsewhere.generate("Other <other@provider.example>");
    byte[] sealed =
        new OpenPgp(elsewhere, Clock.systemUTC()).seal(new byte[] {1}, List.of(other), other);
    UUID message = typed.parked(mail(sealed));
    assertThat(typed.run("show", message.toString(), "--content")).isZero();
    assertThat(typed.out()).contains("not opened", "import that key").doesNotContain("BEGIN PGP");
  }

  @Test
  void writesTheReadingDownBeforeItShowsAnything() {
    UUID message = typed.parked(sealed(FORM, ours));
    assertThat(typed.run("show", message.toString(), "--content", "--actor", "kim")).isZero();
    assertThat(typed.lastEntry().step().actor()).isEqualTo("kim");
    assertThat(typed.lastEntry().step().message()).isEqualTo(message);
  }

  private String sealed(String text, String key) {
    try (LightGateway gateway = TestGateway.open()) {
      byte[] content = text.getBytes(StandardCharsets.UTF_8);
      return mail(gateway.bean(OpenPgp.class).seal(content, List.of(key), key));
    }
  }

  private static String mail(byte[] sealed) {
    return """
        From: Ada <ada@adviser.example>
        To: desk@provider.example
        Subject: hello
        Message-ID: <m1@adviser.example>

        """
        + new String(sealed, StandardCharsets.US_ASCII);
  }
}
