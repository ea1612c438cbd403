package mhss.gateway.console.keys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import mhss.gateway.access.Role;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.operations.KeyList;
import mhss.gateway.partners.PinnedKeys.PinnedKey;
import mhss.gateway.pgp.Keyring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyPagesTest {

  @TempDir private Path folder;

  @Test
  void aKeyIsLookedAtBeforeItIsTakenIn() throws Exception {
    Keyring theirs = new Keyring(folder.resolve("own"), folder.resolve("them"), Clock.systemUTC());
    String fingerprint = theirs.generate("<img src=x> Officer <new.officer@dwp.example>");
    Path file = folder.resolve("officer.asc");
    Files.write(file, theirs.exportPublic(fingerprint));
    Path secret = folder.resolve("own").resolve(fingerprint + ".asc");

    try (Browser custodian = Browser.as(Role.KEY_CUSTODIAN)) {
      assertThat(custodian.open("/keys").looksGood("keys").text())
          .contains("Good")
          .doesNotContain("There is no key yet", "Does not work");
      custodian.click("Import a partner’s key");
      custodian.looksGood("keys-import").click("Look at it");
      assertThat(custodian.text()).contains("There is no OpenPGP key in it");
      custodian.upload("Key file", secret).click("Look at it");
      assertThat(custodian.looksGood("keys-import-refused").text()).contains("secret key");
      custodian.upload("Key file", file).click("Look at it");
      assertThat(custodian.looksGood("keys-look").text())
          .contains(fingerprint.substring(0, 4) + " " + fingerprint.substring(4, 8))
          .contains("<img src=x> Officer");
      custodian.click("Import this key");
      assertThat(custodian.at()).isEqualTo("/keys/" + fingerprint);
      assertThat(custodian.looksGood("keys-key").text()).contains("It counts for nobody yet");
    }
  }

  @Test
  void aKeyIsConfirmedByWhoHasHeardItsFingerprint() {
    PinnedKey theirs =
        WebWorld.bean(KeyList.class).all().stream()
            .filter(one -> !one.key().own() && !one.partners().isEmpty())
            .findFirst()
            .orElseThrow();
    String fingerprint = theirs.key().fingerprint();
    try (Browser custodian = Browser.as(Role.KEY_CUSTODIAN)) {
      custodian.open("/keys/" + fingerprint).fill("How does it end?", "0000 0000");
      custodian.click("Confirm this key");
      assertThat(custodian.looksGood("keys-confirm-refused").text())
          .contains("not how the fingerprint ends");
      custodian.fill("How does it end?", fingerprint.substring(32)).click("Confirm this key");
      assertThat(custodian.text()).contains("Confirmed", "compared by key-custodian");
    }
    Calls custodian = Calls.as(Role.KEY_CUSTODIAN);
    String path = "/api/v1/keys/" + fingerprint + "/confirm";
    assertThat(custodian.post(path, null).statusCode()).isEqualTo(422);
    assertThat(custodian.post(path, Map.of("heard", "0000 0000")).body())
        .contains("not how the fingerprint ends");
    assertThat(custodian.post(path, Map.of("heard", fingerprint.substring(36))).statusCode())
        .isEqualTo(422);
    assertThat(custodian.post(path, Map.of("heard", fingerprint.substring(32))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aKeyOfOursIsMadeAndGivenAwayWithoutItsSecret() {
    try (Browser custodian = Browser.as(Role.KEY_CUSTODIAN)) {
      custodian.open("/keys/generate").fill("Name of the desk", "Next desk");
      custodian.click("Make key");
      assertThat(custodian.looksGood("keys-generate-refused").text()).contains("mail address");
      custodian.fill("Its mail address", "next@provider.example").click("Make key");
      assertThat(custodian.looksGood("keys-own").text()).contains("Back up the secrets folder");
      String made = custodian.at().substring("/keys/".length());
      String key = Calls.as(Role.VIEWER).json("/api/v1/keys/" + made).path("key").asText();
      assertThat(key).contains("PUBLIC KEY BLOCK").doesNotContain("PRIVATE");
    }
  }

  @Test
  void onlyCustodiansTouchKeys() {
    assertThat(Calls.as(Role.VIEWER).get("/api/v1/keys").statusCode()).isEqualTo(200);
    assertThat(Calls.as(Role.ADMIN).post("/api/v1/keys", Map.of("key", "x")).statusCode())
        .isEqualTo(403);
    assertThat(Calls.as(Role.KEY_CUSTODIAN).post("/api/v1/keys", Map.of("key", "x")).statusCode())
        .isEqualTo(409);
    assertThat(Calls.as(Role.KEY_CUSTODIAN).get("/api/v1/keys/" + "A".repeat(40)).statusCode())
        .isEqualTo(404);
    try (Browser viewer = Browser.as(Role.VIEWER)) {
      assertThat(viewer.open("/keys").text()).doesNotContain("Import a partner’s key");
      assertThat(viewer.status("/keys/import")).isEqualTo(403);
    }
  }
}
