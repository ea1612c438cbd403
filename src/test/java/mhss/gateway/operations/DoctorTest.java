package mhss.gateway.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.TestGateway;
import mhss.gateway.console.frame.TestGateway.Settings;
import mhss.gateway.operations.Finding.Level;
import mhss.gateway.scanner.ScriptedClamd;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

  private static final TestStore STORE = TestStore.fresh();

  @TempDir private Path home;
  private Settings settings;

  @BeforeEach
  void set() {
    STORE.owner().sql("truncate vault_key cascade").update();
    settings = new Settings(STORE, home);
  }

  @AfterEach
  void reset() {
    settings.close();
  }

  @Test
  void namesASettingThatNobodyReads() {
    settings.set("gateway.routes.scann", "3s");
    assertFails("configuration", "gateway.routes.scann", "correct it");
  }

  @Test
  void namesASettingThatIsNotValid() {
    settings.set("gateway.routes.scan", "soon");
    assertFails("configuration", "gateway.routes.scan", "correct it");
  }

  @Test
  void namesASettingOutOfItsRange() {
    settings.set("gateway.pgp.max-depth", "99");
    assertFails("configuration", "gateway.pgp.maxDepth", "correct it");
  }

  @Test
  void goesOnWhenTheDatabaseCannotBeReached() {
    settings.set("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/none");
    List<Finding> findings = examine();
    assertThat(failures(findings, "store"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.what()).contains("127.0.0.1:1"));
    assertThat(findings).anyMatch(finding -> finding.area().equals("rules"));
  }

  @Test
  void saysThatSecretsAreOpenToOthers() throws IOException {
    Path file = Files.createDirectories(home.resolve("secrets")).resolve("password");
    Files.writeString(file, "x");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
    assertFails("folders", "1 files", "chmod -R go=");
  }

  @Test
  void saysThatTheMasterKeyIsGone() throws IOException {
    examine();
    Files.delete(home.resolve("secrets/master.key"));
    assertThat(failures(examine(), "vault")).isNotEmpty();
  }

  @Test
  void asksForAKeyOfOurOwn() {
    assertFails("keys", "no usable key of our own", "gateway keys generate");
  }

  @Test
  void asksForAPinnedKeyThatIsNotHere() throws IOException {
    Path partners = home.resolve("partners.yml");
    Files.writeString(
        partners,
        """
        partners:
          - id: access-to-work
            addresses: [adviser@dwp.example]
            keys: ["0123456789ABCDEF0123456789ABCDEF01234567"]
            may: [referral]
            must-sign: true
            must-encrypt: true
        """);
    settings.set("gateway.partners.file", partners.toString());
    assertFails("keys", "0123456789ABCDEF0123456789ABCDEF01234567", "gateway keys import");
  }

  @Test
  void saysThatAMailServerDoesNotAnswer() {
    settings.set("gateway.smtp.provider.host", "127.0.0.1");
    settings.set("gateway.smtp.provider.port", "1");
    settings.set("gateway.smtp.provider.from", "desk@provider.example");
    assertFails("sending", "127.0.0.1:1 does not answer", "gateway.smtp.provider.host");
  }

  @Test
  void looksWhetherTheVirusScannerAnswersAndFindsWhatEveryScannerFinds() {
    try (ScriptedClamd clamd = ScriptedClamd.findingEicar()) {
      settings.set("gateway.scanner.clamd", clamd.address());
      assertThat(examine())
          .filteredOn(finding -> finding.area().equals("viruses"))
          .allMatch(finding -> finding.level() == Level.OK)
          .extracting(Finding::what)
          .containsExactly(
              "clamd at " + clamd.address() + " answers: ClamAV 1.4.6/1/Sun Nov 22",
              "it finds the test file of EICAR");
    }
  }

  @Test
  void namesAMailboxThatIsToSendHeartbeatsAndCannot() {
    settings.set("gateway.heartbeat.mailboxes", "provdier");
    assertFails("books", "mailbox provdier is to send heartbeats", "gateway.heartbeat.mailboxes");
  }

  @Test
  void saysWhichRouteFileIsBrokenAndWhere() throws IOException {
    Path routes = Files.createDirectories(home.resolve("routes"));
    Files.writeString(routes.resolve("a.yaml"), "- route:\n    id: b\n");
    settings.set("gateway.routes.folder", routes.toString());
    assertFails("routes", "a.yaml line 2: id is b", "correct the file");
  }

  private void assertFails(String area, String what, String advice) {
    assertThat(failures(examine(), area))
        .anySatisfy(
            finding -> {
              assertThat(finding.what()).contains(what);
              assertThat(finding.advice()).contains(advice);
            });
  }

  private static List<Finding> failures(List<Finding> findings, String area) {
    return findings.stream()
        .filter(finding -> finding.area().equals(area) && finding.level() == Level.FAIL)
        .toList();
  }

  private static List<Finding> examine() {
    try (LightGateway gateway = TestGateway.open()) {
      return gateway.bean(Doctor.class).examine();
    }
  }
}
