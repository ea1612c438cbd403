package mhss.gateway.mail.smtp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.mail.Mode;
import mhss.gateway.mail.oauth.OAuthLogins;
import mhss.gateway.mail.oauth.TestTokens;
import org.apache.camel.component.mail.JavaMailSender;

/** The SMTP transport to a server of this machine, for the tests of those who send. */
public final class TestSmtp {

  public static final String MAILBOX = "provider";
  public static final String FROM = "team@provider.example";

  private TestSmtp() {}

  public static JavaMailSender live(int port) {
    return of(Mode.LIVE, List.of(), port, 100);
  }

  /** As camel-mail does it by itself. */
  public static JavaMailSender withAConnectionPerMail(int port) {
    return of(Mode.LIVE, List.of(), port, 1);
  }

  public static JavaMailSender of(Mode mode, List<String> allow, int port, int mailsPerConnection) {
    return of(mode, allow, port, mailsPerConnection, Duration.ofSeconds(30));
  }

  static SmtpSender patient(int port) {
    return of(Mode.LIVE, List.of(), port, 100, Duration.ofSeconds(30));
  }

  /** One that soon takes a silent server for a dead one. */
  static SmtpSender impatient(int port) {
    return of(Mode.LIVE, List.of(), port, 100, Duration.ofSeconds(4));
  }

  /** Logs in by token, on an open connection of this machine. */
  static SmtpSender withToken(int port, OAuthLogins tokens) {
    return submission(port, FROM, Optional.empty(), Optional.empty(), tokens);
  }

  /** Nobody gives it a token to log in with. */
  public static JavaMailSender withoutToken(int port) {
    return withToken(port, OAuthLogins.NONE);
  }

  /** STARTTLS and a password, as the user before the @ of {@code from}. */
  public static JavaMailSender withPassword(int port, String from, String password, Path trust) {
    return submission(port, from, Optional.of(password), Optional.of(trust), OAuthLogins.NONE);
  }

  /** STARTTLS and a token. */
  public static JavaMailSender withToken(int port, String from, OAuthLogins tokens, Path trust) {
    return submission(port, from, Optional.empty(), Optional.of(trust), tokens);
  }

  private static SmtpSender submission(
      int port, String from, Optional<String> password, Optional<Path> trust, OAuthLogins tokens) {
    SmtpAccount account =
        new SmtpAccount(
            "localhost",
            port,
            trust.isPresent() ? SmtpAccount.Security.STARTTLS : SmtpAccount.Security.PLAIN,
            password.map(given -> from.substring(0, from.indexOf('@'))),
            password,
            password.isPresent() ? Optional.empty() : Optional.of(TestTokens.LOGIN),
            from,
            trust,
            false,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            100);
    return new SmtpSender(
        new SmtpSettings(
            Mode.LIVE, new SmtpSettings.GuardList(List.of()), Map.of(MAILBOX, account)),
        new SmtpLogin(tokens));
  }

  private static SmtpSender of(
      Mode mode, List<String> allow, int port, int mailsPerConnection, Duration patience) {
    return new SmtpSender(
        new SmtpSettings(
            mode,
            new SmtpSettings.GuardList(allow),
            Map.of(
                MAILBOX,
                new SmtpAccount(
                    "localhost",
                    port,
                    SmtpAccount.Security.PLAIN,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    FROM,
                    Optional.empty(),
                    false,
                    Duration.ofSeconds(10),
                    patience,
                    patience,
                    Duration.ofSeconds(30),
                    mailsPerConnection))),
        new SmtpLogin(OAuthLogins.NONE));
  }
}
