package mhss.gateway.mail.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import mhss.gateway.mail.Bounce;
import mhss.gateway.mail.Delivery;
import mhss.gateway.mail.ExactMail;
import mhss.gateway.mail.MimeLimits;
import mhss.gateway.mail.MimeReader;
import mhss.gateway.mail.oauth.TestTokens;
import mhss.gateway.mail.oauth.TokenServer;
import mhss.gateway.mail.smtp.TestSmtp;
import mhss.gateway.peers.Peer;
import mhss.gateway.store.TestStore;
import org.apache.camel.component.mail.JavaMailSender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sent through the Postfix of Debian, which asks Dovecot who may log in and puts mail into its
 * mailboxes, where it is read.
 */
@Tag("real")
class PostfixRealTest {

  private static final String PASSWORD = "invented";
  private static final String DESK = "desk@provider.example";
  private static final int IMAP = Peer.port();
  private static final int SMTP = Peer.port();

  @TempDir private static Path folder;
  private static TokenServer tokens;
  private static Peer dovecot;
  private static Peer postfix;

  private final TestGateway gateway = new TestGateway(TestStore.fresh());

  @BeforeAll
  static void start() throws Exception {
    tokens = new TokenServer(folder);
    dovecot = Peer.dovecot(IMAP, PASSWORD, tokens.introspection());
    postfix = Peer.postfix(dovecot, SMTP);
  }

  @AfterAll
  static void stopServers() {
    postfix.close();
    dovecot.close();
    tokens.close();
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void deliversAfterALoginByPasswordAndTheMailIsReadAsItWasSent() throws Exception {
    reading("team");
    ExactMail mail = mail("by-password@gateway.example", "team@provider.example");

    assertThat(send(withPassword(PASSWORD), mail)).isInstanceOf(Delivery.Accepted.class);

    TestGateway.await("the mail", () -> gateway.stored.size() == 1);
    assertThat(gateway.texts.get(0))
        .endsWith(text("by-password@gateway.example", "team@provider.example"))
        .contains("Delivered-To: team@provider.example", "with ESMTPSA");
  }

  @Test
  void deliversAfterALoginByTokenAndByTheNextWhenThatIsWithdrawn() throws Exception {
    reading("adviser");
    tokens.withdraw("token-1");
    ExactMail mail = mail("by-token@gateway.example", "adviser@provider.example");

    assertThat(send(withToken(), mail)).isInstanceOf(Delivery.Accepted.class);

    TestGateway.await("the mail", () -> gateway.stored.size() == 1);
    assertThat(gateway.texts.get(0)).contains("<by-token@gateway.example>");
    assertThat(tokens.given).containsExactly("token-1", "token-2");
  }

  @Test
  void whatCannotBeDeliveredComesBackAsABounceThatNamesIt() throws Exception {
    reading("desk");
    ExactMail mail = mail("lost@gateway.example", "nobody@elsewhere.example");

    assertThat(send(withPassword(PASSWORD), mail)).isInstanceOf(Delivery.Accepted.class);

    TestGateway.await("the bounce", () -> gateway.stored.size() == 1);
    byte[] raw = gateway.texts.get(0).getBytes(ISO_8859_1);
    assertThat(Bounce.of(new MimeReader(MimeLimits.DEFAULT).read(raw)))
        .hasValueSatisfying(
            bounce -> {
              assertThat(bounce.originalMessageId()).isEqualTo("lost@gateway.example");
              assertThat(bounce.status()).isEqualTo("4.4.1"); // it gave up at once
              assertThat(bounce.permanent()).isTrue();
            });
  }

  @Test
  void saysWhoseAddressOrPasswordIsRefused() throws Exception {
    ExactMail unknown = mail("unknown@gateway.example", "nobody@provider.example");
    assertThat(send(withPassword(PASSWORD), unknown))
        .isInstanceOfSatisfying(
            Delivery.Refused.class, refused -> assertThat(refused.reply()).contains("550 5.1.1"));

    JavaMailSender asAnother =
        TestSmtp.withPassword(SMTP, "team@provider.example", PASSWORD, certificate());
    assertThat(send(asAnother, mail("forged@gateway.example", "team@provider.example")))
        .isInstanceOfSatisfying(
            Delivery.Refused.class, refused -> assertThat(refused.reply()).contains("5.7.1"));

    assertThat(send(withPassword("wrong"), mail("wrong@gateway.example", "team@provider.example")))
        .isInstanceOfSatisfying(
            Delivery.NotSent.class,
            notSent -> assertThat(notSent.cause()).isEqualTo("authentication"));
  }

  private void reading(String user) throws Exception {
    gateway.reading(
        user,
        "host=localhost&port=%d&username=%s&password=%s&trustCertificate=%s&pollInterval=200"
            .formatted(IMAP, user, PASSWORD, certificate()));
    TestGateway.await("the baseline", () -> gateway.health(user).equals("healthy"));
  }

  private static JavaMailSender withPassword(String password) {
    return TestSmtp.withPassword(SMTP, DESK, password, certificate());
  }

  private static JavaMailSender withToken() {
    return TestSmtp.withToken(SMTP, DESK, TestTokens.microsoft("desk", tokens), certificate());
  }

  private static Path certificate() {
    return dovecot.folder.resolve("cert.pem");
  }

  private static Delivery send(JavaMailSender sender, ExactMail mail) throws Exception {
    try {
      sender.send((MimeMessage) mail);
      return mail.delivery().orElseThrow();
    } finally {
      ((AutoCloseable) sender).close();
    }
  }

  private static ExactMail mail(String id, String to) {
    return new ExactMail(
        UUID.randomUUID(),
        TestSmtp.MAILBOX,
        id,
        new ExactMail.Envelope(DESK, List.of(to)),
        text(id, to).getBytes(ISO_8859_1));
  }

  private static String text(String id, String to) {
    return "From: %s\r\nTo: %s\r\nMessage-ID: <%s>\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\n\r\n.a dot\r\nFrom here\r\nend\r\n"
        .formatted(DESK, to, id);
  }
}
