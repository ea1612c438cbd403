package mhss.gateway.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import mhss.gateway.mail.Delivery;
import mhss.gateway.mail.ExactMail;
import mhss.gateway.mail.Mode;
import mhss.gateway.mail.oauth.OAuthLogins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpSenderTest {

  private static final String MAIL =
      "Message-ID: <0a@gateway.example>\r\nX-Odd:   spaces \r\n kept\r\n\r\n.dot\r\n..\r\nend\r\n";

  private ScriptedSmtp server;
  private SmtpSender sender;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedSmtp();
    sender = sender(Mode.LIVE, List.of(), account(Duration.ofMinutes(1), 100));
  }

  @AfterEach
  void stop() throws IOException {
    sender.close();
    server.close();
  }

  @Test
  void sendsExactlyTheBytesItWasGiven() throws MessagingException {
    assertThat(send(MAIL)).isEqualTo(new Delivery.Accepted("250 2.0.0"));
    assertThat(server.accepted()).containsExactly(MAIL);
  }

  @Test
  void keepsBackWhatANodeLoadedBeforeALongPause() throws MessagingException {
    ExactMail old =
        new ExactMail(
            UUID.randomUUID(),
            "provider",
            "0a@gateway.example",
            new ExactMail.Envelope("team@provider.example", List.of("a@names.example")),
            MAIL.getBytes(StandardCharsets.US_ASCII)) {
          @Override
          protected Duration age() {
            return Duration.ofMinutes(5);
          }
        };
    sender.send(old);
    assertThat(old.delivery()).get().isInstanceOf(Delivery.NotSent.class);
    assertThat(server.accepted()).isEmpty();
  }

  @Test
  void sendsNothingAgainThatBrokeOffWithItsContentOnTheWay() throws MessagingException {
    AtomicInteger times = new AtomicInteger();
    ExactMail mail =
        new ExactMail(
            UUID.randomUUID(),
            "provider",
            "0a@gateway.example",
            new ExactMail.Envelope("team@provider.example", List.of("a@names.example")),
            MAIL.getBytes(StandardCharsets.US_ASCII)) {
          @Override
          public void writeTo(OutputStream out, String[] ignored) throws IOException {
            super.writeTo(out, ignored);
            if (times.incrementAndGet() == 1) {
              throw new OutOfMemoryError("as if");
            }
          }
        };
    assertThatThrownBy(() -> sender.send(mail)).isInstanceOf(OutOfMemoryError.class);

    sender.send(mail);

    assertThat(mail.delivery()).contains(new Delivery.Unknown("broke-off"));
    assertThat(server.accepted()).isEmpty();
  }

  @Test
  void reusesItsConnection() throws MessagingException {
    for (int i = 0; i < 20; i++) {
      send(MAIL);
    }
    assertThat(server.accepted()).hasSize(20);
    assertThat(server.connections()).isEqualTo(1);
    assertThat(server.noops()).isZero();
  }

  @Test
  void asksAnIdleConnectionBeforeUsingItAgain() throws MessagingException {
    sender = sender(Mode.LIVE, List.of(), account(Duration.ZERO, 100));
    send(MAIL);
    send(MAIL);
    assertThat(server.connections()).isEqualTo(1);
    assertThat(server.noops()).isEqualTo(1);
  }

  @Test
  void connectsAnewWhenAnIdleConnectionIsGone() throws MessagingException {
    sender = sender(Mode.LIVE, List.of(), account(Duration.ZERO, 100));
    send(MAIL);
    server.hangUpAt("NOOP");
    assertThat(send(MAIL)).isInstanceOf(Delivery.Accepted.class);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void connectsAnewAfterTheLimitOfMails() throws MessagingException {
    sender = sender(Mode.LIVE, List.of(), account(Duration.ofMinutes(1), 2));
    for (int i = 0; i < 4; i++) {
      send(MAIL);
    }
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void connectsAnewWhenTheServerHungUpBeforeTheContent() throws MessagingException {
    send(MAIL);
    server.at("MAIL", "421 4.4.2 idle for too long");
    assertThat(send(MAIL)).isEqualTo(new Delivery.Refused("421 4.4.2", false));
    assertThat(server.connections()).isEqualTo(2);
    server.asUsual();
    assertThat(send(MAIL)).isInstanceOf(Delivery.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
  void tellsARefusalForNowFromOneForGood(String stage) throws MessagingException {
    server.at(stage, "451 4.3.0 not now");
    assertThat(send(MAIL)).isEqualTo(new Delivery.Refused("451 4.3.0", false));
    server.at(stage, "554 5.7.1 never, says someone@names.example");
    assertThat(send(MAIL)).isEqualTo(new Delivery.Refused("554 5.7.1", true));
    assertThat(server.accepted()).isEmpty();
  }

  @Test
  void knowsTheRefusalOfAServerThatThenHangsUp() throws MessagingException {
    server.at(".", "421 4.3.2 going down");
    assertThat(send(MAIL)).isEqualTo(new Delivery.Refused("421 4.3.2", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GREETING", "MAIL", "RCPT", "DATA"})
  void nothingLeftWhenTheConnectionBreaksBeforeTheContent(String stage) throws MessagingException {
    server.hangUpAt(stage);
    assertThat(send(MAIL)).isInstanceOf(Delivery.NotSent.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONTENT", "."})
  void doesNotKnowWhenTheConnectionBreaksAfterTheContentBegan(String stage)
      throws MessagingException {
    server.hangUpAt(stage);
    assertThat(send(MAIL)).isEqualTo(new Delivery.Unknown("connection-lost"));
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void sendsAMailOnlyOnceWhoeverAsksAgain() throws MessagingException {
    ExactMail mail = mail(MAIL, "adviser@dwp.example");
    sender.send(mail);
    sender.send(mail);
    assertThat(server.accepted()).hasSize(1);
  }

  @Test
  void refusesToSendWithoutTls() throws MessagingException {
    sender =
        sender(
            Mode.LIVE,
            List.of(),
            new SmtpAccount(
                "localhost",
                server.port(),
                SmtpAccount.Security.STARTTLS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "team@provider.example",
                Optional.empty(),
                true,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                10));
    assertThat(send(MAIL)).isInstanceOf(Delivery.NotSent.class);
    assertThat(server.accepted()).isEmpty();
  }

  @Test
  void guardLetsNothingPassThatIsNotWhollyOnItsList() throws MessagingException {
    sender = sender(Mode.GUARD, List.of("@dwp.example", "ann@other.example"), quick());
    assertThat(send(MAIL, "adviser@dwp.example", "Ann@Other.example"))
        .isInstanceOf(Delivery.Accepted.class);
    for (String off :
        List.of("bob@other.example", "x@sub.dwp.example", "x@dwp.example.evil.example")) {
      assertThat(send(MAIL, "adviser@dwp.example", off))
          .isEqualTo(
              new Delivery.Suppressed("guard: 1 of 2 recipients not on gateway.guard.allow"));
    }
    assertThat(server.accepted()).hasSize(1);
  }

  @Test
  void nothingLeavesInShadow() throws MessagingException {
    sender = sender(Mode.SHADOW, List.of("@dwp.example"), quick());
    assertThat(send(MAIL)).isInstanceOf(Delivery.Suppressed.class);
    assertThat(server.connections()).isZero();
  }

  @Test
  void refusesAMailThatIsNotOfTheOutbox() {
    assertThatThrownBy(() -> sender.send(new MimeMessage((Session) null)))
        .isInstanceOf(MessagingException.class)
        .hasMessageContaining("outbox");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.example\r\nRCPT TO:<c@d.example>",
        "a@b.example> NOTIFY=x",
        "a b@c.example",
        "ä@b.example",
        "@",
        ""
      })
  void refusesAnAddressThatCouldEndACommand(String address) {
    assertThatThrownBy(() -> mail(MAIL, address)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A: b\n\nc\r\n", "A: b\r\n\r\nc\rd\r\n", "A: b\r\n\r\nc", ""})
  void refusesBytesThatWouldBeRewrittenOnTheirWay(String raw) {
    assertThatThrownBy(() -> mail(raw, "a@b.example")).isInstanceOf(IllegalArgumentException.class);
  }

  private Delivery send(String raw, String... to) throws MessagingException {
    ExactMail mail = mail(raw, to.length == 0 ? new String[] {"adviser@dwp.example"} : to);
    sender.send(mail);
    return mail.delivery().orElseThrow();
  }

  private static ExactMail mail(String raw, String... to) {
    return new ExactMail(
        UUID.randomUUID(),
        "provider",
        "0a@gateway.example",
        new ExactMail.Envelope("team@provider.example", List.of(to)),
        raw.getBytes(StandardCharsets.US_ASCII));
  }

  private SmtpAccount quick() {
    return account(Duration.ofMinutes(1), 100);
  }

  private SmtpAccount account(Duration idle, int mailsPerConnection) {
    return new SmtpAccount(
        "localhost",
        server.port(),
        SmtpAccount.Security.PLAIN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "team@provider.example",
        Optional.empty(),
        false,
        Duration.ofSeconds(5),
        Duration.ofSeconds(5),
        Duration.ofSeconds(5),
        idle,
        mailsPerConnection);
  }

  private static SmtpSender sender(Mode mode, List<String> allow, SmtpAccount account) {
    return new SmtpSender(
        new SmtpSettings(mode, new SmtpSettings.GuardList(allow), Map.of("provider", account)),
        new SmtpLogin(OAuthLogins.NONE));
  }
}
