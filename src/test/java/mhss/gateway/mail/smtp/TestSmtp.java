package mhss.gateway.mail.smtp;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.mail.Mode;
import mhss.gateway.mail.oauth.OAuthLogins;
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
