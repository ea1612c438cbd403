package mhss.gateway.mail.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import mhss.gateway.mail.Delivery;
import mhss.gateway.mail.ExactMail;
import mhss.gateway.mail.oauth.OAuthLogins;
import mhss.gateway.mail.oauth.TestTokens;
import mhss.gateway.mail.oauth.TokenServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sending with a token instead of a password, as Exchange Online and Gmail want it. */
class SmtpTokenTest {

  private static final String USER = TestSmtp.FROM;
  private static final String CONTENT = "A: b\r\n\r\nc\r\n";

  /** A refusal comes as a challenge, in JSON. */
  private static final String NO_LONGER = "334 eyJzdGF0dXMiOiI0MDEifQ==";

  @TempDir private Path folder;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private TokenServer tokens;
  private ScriptedSmtp server;
  private SmtpSender sender;

  @BeforeEach
  void start() throws Exception {
    tokens = new TokenServer(folder);
    server =
        new ScriptedSmtp()
            .at("EHLO", "250-scripted\r\n250 AUTH PLAIN LOGIN XOAUTH2")
            .at("AUTH", line -> login(line, "235 2.7.0 welcome"));
    OAuthLogins logins = TestTokens.microsoft(USER, tokens);
    sender = TestSmtp.withToken(server.port(), logins);
  }

  @AfterEach
  void stop() throws Exception {
    sender.close();
    server.close();
    tokens.close();
  }

  private String login(String line, String answer) {
    said.add(line);
    return answer;
  }

  @Test
  void logsInOnceWithTheTokenAndSends() {
    assertThat(send()).isInstanceOf(Delivery.Accepted.class);
    assertThat(send()).isInstanceOf(Delivery.Accepted.class);

    assertThat(said).containsExactly(auth("token-1"));
    assertThat(tokens.asked).hasSize(1);
    assertThat(server.accepted()).containsExactly(CONTENT, CONTENT);
  }

  @Test
  void asksForAnotherTokenWhenTheServerWantsThisOneNoLonger() {
    server.at(
        "AUTH", line -> login(line, line.equals(auth("token-1")) ? NO_LONGER : "235 welcome"));

    assertThat(send()).isInstanceOf(Delivery.Accepted.class);

    assertThat(said).containsExactly(auth("token-1"), auth("token-2"));
    assertThat(server.accepted()).containsExactly(CONTENT);
  }

  @Test
  void sendsNothingWhenNoTokenIsTaken() {
    server.at("AUTH", line -> login(line, "535 5.7.3 unsuccessful"));

    assertThat(cause(send())).isEqualTo("authentication");

    assertThat(said).containsExactly(auth("token-1"), auth("token-2"));
    assertThat(server.accepted()).isEmpty();
  }

  @Test
  void doesNotGoToTheServerWithoutAToken() {
    tokens.refusing("unauthorized_client");

    assertThat(send())
        .isInstanceOfSatisfying(
            Delivery.NotSent.class,
            notSent -> {
              assertThat(notSent.cause()).isEqualTo("no-token");
              assertThat(notSent.advice()).contains("gateway.oauth.office (unauthorized_client)");
            });
    assertThat(server.connections()).isZero();
  }

  @Test
  void givesATokenToNoServerThatWantsAPassword() {
    server.at("EHLO", "250-scripted\r\n250 AUTH PLAIN LOGIN");

    assertThat(cause(send())).isEqualTo("authentication");

    assertThat(said).isEmpty();
  }

  private static String auth(String token) {
    String both = "user=%s\u0001auth=Bearer %s\u0001\u0001".formatted(USER, token);
    return "AUTH XOAUTH2 " + Base64.getEncoder().encodeToString(both.getBytes(US_ASCII));
  }

  private static String cause(Delivery delivery) {
    assertThat(delivery).isInstanceOf(Delivery.NotSent.class);
    return ((Delivery.NotSent) delivery).cause();
  }

  private Delivery send() {
    ExactMail mail =
        new ExactMail(
            UUID.randomUUID(),
            TestSmtp.MAILBOX,
            "0a@gateway.example",
            new ExactMail.Envelope(USER, List.of("adviser@dwp.example")),
            CONTENT.getBytes(US_ASCII));
    try {
      sender.send(mail);
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
    return mail.delivery().orElseThrow();
  }
}
