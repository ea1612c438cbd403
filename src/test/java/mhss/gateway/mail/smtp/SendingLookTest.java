package mhss.gateway.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import mhss.gateway.mail.MailboxCheck.Finding;
import mhss.gateway.mail.MailboxCheck.Level;
import mhss.gateway.mail.MailboxCheck.Report;
import mhss.gateway.mail.MailboxCheck.Stage;
import mhss.gateway.mail.oauth.OAuthLogins;
import mhss.gateway.mail.smtp.SmtpAccount.Security;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test of sending names exactly what fails, and sends nothing. */
class SendingLookTest {

  @TempDir private Path folder;

  @BeforeEach
  void keysLieHere() {
    SmtpTlsTest.folder = folder;
  }

  @Test
  void everyStageOfAServerThatTakesOurMailIsWell() throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp()) {
      Report report = look("127.0.0.1", server.port(), Security.PLAIN, Optional.empty());
      assertThat(report.works()).as(report.findings().toString()).isTrue();
      assertThat(report.findings())
          .extracting(Finding::stage)
          .containsExactly(Stage.DNS, Stage.TCP, Stage.TLS, Stage.LOGIN, Stage.PERMISSION);
      assertThat(server.accepted()).isEmpty();
    }
  }

  @Test
  void aNameThatNobodyKnowsEndsAtTheName() {
    assertEnds(look("nowhere.invalid", 25, Security.STARTTLS, Optional.empty()), Stage.DNS);
  }

  @Test
  void aClosedPortEndsAtThePort() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    assertThat(assertEnds(look("127.0.0.1", port, Security.SMTPS, Optional.empty()), Stage.TCP))
        .contains("127.0.0.1:" + port + " does not answer: it refuses connections");
  }

  @Test
  void aServerWithoutStartTlsEndsAtTheCertificate() throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp()) {
      Report report = look("localhost", server.port(), Security.STARTTLS, Optional.empty());
      assertThat(assertEnds(report, Stage.TLS)).contains("has no STARTTLS");
    }
  }

  @Test
  void aCertificateOfAnotherNameIsNamed() throws Exception {
    var keys = SmtpTlsTest.keys("look-other", "dns:mail.other.example");
    try (ScriptedSmtp server = new ScriptedSmtp(SmtpTlsTest.sockets(keys))) {
      Path pem = SmtpTlsTest.pem(keys, "look-other");
      Report report = look("localhost", server.port(), Security.SMTPS, Optional.of(pem));
      assertThat(assertEnds(report, Stage.TLS))
          .contains("for another name (mail.other.example)", "Use a name that is in it");
    }
  }

  @Test
  void aCertificateThatNobodyTrustsIsNamedWithTheSettingThatWouldTrustIt() throws Exception {
    var keys = SmtpTlsTest.keys("look-unknown", "dns:localhost");
    try (ScriptedSmtp server = new ScriptedSmtp(SmtpTlsTest.sockets(keys))) {
      Report report = look("localhost", server.port(), Security.SMTPS, Optional.empty());
      assertThat(assertEnds(report, Stage.TLS))
          .contains("is not trusted", "gateway.smtp.provider.trust");
    }
  }

  @Test
  void aServerThatDoesNotLetUsSendFromOurAddressSaysSo() throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp().at("MAIL", "550 5.7.60 not yours")) {
      Report report = look("127.0.0.1", server.port(), Security.PLAIN, Optional.empty());
      assertThat(assertEnds(report, Stage.PERMISSION))
          .contains("does not let us send from our address (550 5.7.60)")
          .doesNotContain("not yours");
    }
  }

  @Test
  void anUnprotectedConnectionToAnotherMachineIsNotEvenTried() {
    assertThat(assertEnds(look("192.0.2.1", 25, Security.PLAIN, Optional.empty()), Stage.TLS))
        .contains("Set security to starttls or smtps");
  }

  private static String assertEnds(Report report, Stage stage) {
    assertThat(report.works()).isFalse();
    Finding last = report.findings().get(report.findings().size() - 1);
    assertThat(last.level()).as(report.findings().toString()).isEqualTo(Level.FAILED);
    assertThat(last.stage()).as(report.findings().toString()).isEqualTo(stage);
    return last.text();
  }

  private static Report look(String host, int port, Security security, Optional<Path> trust) {
    Duration patience = Duration.ofSeconds(20);
    SmtpAccount account =
        new SmtpAccount(
            host,
            port,
            security,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "team@provider.example",
            trust,
            false,
            patience,
            patience,
            patience,
            patience,
            100);
    return new SendingLook("provider", account, new SmtpLogin(OAuthLogins.NONE)).check();
  }
}
