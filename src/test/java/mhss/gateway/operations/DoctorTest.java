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
  void namesWhatLoginsByTokenLackAndThoseThatAreNotThere() throws IOException {
    settings.set("gateway.oauth.office.kind", "microsoft");
    settings.set("gateway.oauth.office.user", "desk@provider.example");
    settings.set("gateway.oauth.office.client-secret", "${NOBODY_HAS_SET_THIS}");
    settings.set("gateway.oauth.office.tenant", "provider.example");
    settings.set("gateway.oauth.kept.kind", "static");
    settings.set("gateway.oauth.kept.user", "desk@provider.example");
    settings.set("gateway.oauth.kept.token-file", home.resolve("none").toString());
    sends("provider");
    settings.set("gateway.smtp.provider.oauth", "offfice");
    reads("desk", "ofice");
    assertThat(failures(examine(), "configuration"))
        .extracting(Finding::what)
        .containsExactly(
            "gateway.oauth.kept: token-file is not there, or not readable",
            "gateway.oauth.office: client-id is missing",
            "gateway.oauth.office: client-secret names a variable that is not set",
            "gateway.smtp.provider.oauth is offfice, and there is no gateway.oauth.offfice; there are: kept, office",
            "oauth of mailbox desk is ofice, and there is no gateway.oauth.ofice; there are: kept, office");
  }

  @Test
  void saysOnceThatASettingKeepsRoutesBack() throws IOException {
    settings.set("gateway.scanner.clamd", "192.0.2.1:3310");
    settings.set("gateway.oauth.office.kind", "azure");
    reads("desk", "office");
    List<Finding> findings = examine();
    assertThat(failures(findings, "routes"))
        .extracting(Finding::what)
        .satisfiesExactlyInAnyOrder(
            what ->
                assertThat(what).contains("process.yaml, release-held.yaml", "clamd is on another"),
            what ->
                assertThat(what).contains("deliver.yaml", "mailboxes/desk.yaml", "gateway.oauth"));
    assertThat(failures(findings, "routes"))
        .extracting(Finding::advice)
        .allMatch(advice -> advice.contains("config/application.yml"));
  }

  @Test
  void saysThatHeartbeatsWouldNotLeaveAndNotComeBack() {
    settings.set("gateway.heartbeat.mailboxes", "provider");
    sends("provider");
    List<Finding> findings = examine();
    assertThat(failures(findings, "books"))
        .extracting(Finding::what)
        .satisfiesExactly(
            what -> assertThat(what).contains("provider", "is read by no route"),
            what -> assertThat(what).contains("kept back: guard: 1 of 1 recipients"));
    assertThat(findings)
        .as("there is no mailbox yet that could be compared")
        .noneMatch(finding -> finding.what().contains("compared"));
  }

  private void sends(String mailbox) {
    settings.set("gateway.smtp." + mailbox + ".host", "127.0.0.1");
    settings.set("gateway.smtp." + mailbox + ".port", "1");
    settings.set("gateway.smtp." + mailbox + ".from", "desk@provider.example");
  }

  /** From a server that is not there, logging in by this token. */
  private void reads(String mailbox, String oauth) throws IOException {
    Path routes = Files.createDirectories(home.resolve("routes/mailboxes")).getParent();
    Files.createDirectories(routes.resolve("templates"));
    for (String file :
        List.of("templates/mailbox.yaml", "deliver.yaml", "process.yaml", "release-held.yaml")) {
      Files.copy(Path.of("routes", file), routes.resolve(file));
    }
    String login = oauth.isEmpty() ? "{name: username, value: x}" : "{name: oauth, value: %s}";
    Files.writeString(
        routes.resolve("mailboxes/" + mailbox + ".yaml"),
        """
        - templatedRoute:
            routeTemplateRef: mailbox
            routeId: %1$s
            parameters:
              - {name: name, value: %1$s}
              - {name: desk, value: provider}
              - {name: host, value: 127.0.0.1}
              - {name: port, value: 1}
              - %2$s
        """
            .formatted(mailbox, login.formatted(oauth)));
    settings.set("gateway.routes.folder", routes.toString());
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
