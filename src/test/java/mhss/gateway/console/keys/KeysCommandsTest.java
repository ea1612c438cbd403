package mhss.gateway.console.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.console.TypedCommands;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.TestGateway;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.pgp.Opened;
import mhss.gateway.pgp.Sealed;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysCommandsTest {

  private final TestStore store = TestStore.fresh();
  @TempDir private Path home;
  private TypedCommands gateway;
  private Keyring theirs;
  private String officer;

  @BeforeEach
  void anOfficer() throws IOException {
    gateway = new TypedCommands(store, home);
    theirs = new Keyring(home.resolve("theirs"), home.resolve("theirs-keys"), Clock.systemUTC());
    officer = theirs.generate("Officer <officer@dwp.example>");
    Path partners = home.resolve("partners.yml");
    Files.writeString(
        partners,
        """
        partners:
          - {id: officer, addresses: [officer@dwp.example], keys: ['%s'], may: [], roles: [payment-officer]}
          - {id: sam, addresses: [sam@provider.example], may: [], roles: [desk], must-sign: false, must-encrypt: false}
        """
            .formatted(officer));
    gateway.set("gateway.partners.file", partners.toString());
    gateway.set("gateway.mode", "sandbox");
    gateway.set("gateway.desks.provider.mailbox", "provider");
    gateway.set("gateway.smtp.provider.host", "localhost");
    gateway.set("gateway.smtp.provider.from", "desk@provider.example");
    gateway.set("gateway.smtp.provider.security", "plain");
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void showsTheFingerprintOfAnImportedKeyInGroups() throws IOException {
    assertThat(importOfficer()).isZero();
    assertThat(gateway.out())
        .contains("Its fingerprint to compare: " + officer.substring(0, 4) + " ")
        .contains("  ")
        .doesNotContain("keys confirm");
  }

  @Test
  void aKeyCountsOnceTwoPeopleHaveConfirmedIt() throws IOException {
    gateway.set("gateway.pgp.pin-by-two", "true");
    importOfficer();
    assertThat(gateway.out()).contains("two people", "keys confirm");
    assertThat(list().path("toConfirm").get(0).asText()).isEqualTo("officer");

    assertThat(confirm("Kim")).isZero();
    assertThat(gateway.out()).contains("does not count yet", "kim");
    assertThat(confirm("kim")).isEqualTo(1);
    assertThat(gateway.out()).contains("has confirmed it for officer before", "another person");
    assertThat(list().path("partners")).isEmpty();

    assertThat(confirm("sam")).isZero();
    assertThat(gateway.out()).contains("It counts (kim, sam)");
    assertThat(list().path("partners").get(0).asText()).isEqualTo("officer");
    assertThat(list().path("toConfirm")).isEmpty();
    assertThat(gateway.lastEntry().step().step()).isEqualTo("key-confirmed");
    assertThat(gateway.lastEntry().step().actor()).isEqualTo("sam");
    assertThat(gateway.lastEntry().step().facts())
        .containsEntry("fingerprint", officer)
        .containsEntry("partner", "officer")
        .containsKey("login");
  }

  @Test
  void aKeyOfThePartnersFileCountsAtOnceWhereTwoAreNotAskedFor() throws IOException {
    importOfficer();
    assertThat(list().path("partners").get(0).asText()).isEqualTo("officer");
    assertThat(confirm("kim")).isZero();
    assertThat(gateway.out()).contains("It counts (kim)");
  }

  @Test
  void confirmsNoKeyThatIsNotHereOrThatNobodyHas() throws IOException {
    assertThat(confirm("kim")).isNotZero();
    assertThat(gateway.err()).contains("There is no partner's key " + officer);
    importOfficer();
    Files.writeString(home.resolve("partners.yml"), "partners: []\n");
    assertThat(confirm("kim")).isNotZero();
    assertThat(gateway.err()).contains("No partner has it", "partners.yml");
  }

  @Test
  void listsWhoseAKeyIsAndHowManyDaysItLasts() throws IOException {
    importOfficer();
    assertThat(gateway.run("keys", "list")).isZero();
    assertThat(gateway.out()).contains("DAYS", "officer");
    assertThat(list().path("daysLeft").asLong()).isBetween(1090L, 1096L);
  }

  @Test
  void announcesOurNextKeyInMailThatThePresentOneSigns() throws IOException {
    importOfficer();
    String present =
        gateway
            .json("keys", "generate", "Desk <desk@provider.example>")
            .path("fingerprint")
            .asText();
    gateway.set("gateway.signing-keys.provider", present);
    String next =
        gateway
            .json("keys", "generate", "Desk <desk@provider.example>")
            .path("fingerprint")
            .asText();

    assertThat(gateway.run("keys", "announce", next)).isEqualTo(4);
    assertThat(gateway.err()).contains("Nothing was sent", "officer", "--yes");
    assertThat(gateway.run("keys", "announce", next, "--yes")).as(gateway.err()).isZero();
    assertThat(gateway.out()).contains("officer: in the outbox as ", "due");
    assertThat(gateway.run("keys", "announce", next, "--yes")).isZero();

    try (LightGateway beans = TestGateway.open()) {
      List<OutboxEntry> rows = beans.bean(Outbox.class).byState("due");
      assertThat(rows).hasSize(1);
      theirs.importKey(beans.bean(Keyring.class).exportPublic(present), false);
      String mail =
          new String(
              beans.bean(MessageStore.class).raw(rows.get(0).message(), 1 << 20),
              StandardCharsets.US_ASCII);
      Opened opened =
          new OpenPgp(theirs, Clock.systemUTC())
              .open(Sealed.in(mail.getBytes(StandardCharsets.US_ASCII)).orElseThrow());
      assertThat(opened.signatures().get(0).fingerprint()).isEqualTo(present);
      assertThat(new String(opened.content(), StandardCharsets.UTF_8))
          .contains(next + ".asc", next.substring(0, 4) + " " + next.substring(4, 8));
    }
  }

  private int importOfficer() throws IOException {
    Path file = home.resolve("officer.asc");
    Files.write(file, theirs.exportPublic(officer));
    return gateway.run("keys", "import", file.toString());
  }

  private int confirm(String actor) {
    String groups = officer.toLowerCase().replaceAll("(.{4})", "$1 ");
    return gateway.run("keys", "confirm", groups, "--actor", actor);
  }

  private JsonNode list() {
    return gateway.json("keys", "list").path("keys").get(0);
  }
}
