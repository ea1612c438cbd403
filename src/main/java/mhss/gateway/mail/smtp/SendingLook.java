package mhss.gateway.mail.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import mhss.gateway.mail.MailboxCheck;
import mhss.gateway.mail.oauth.TokenNotGiven;
import mhss.gateway.mail.way.Protection;
import mhss.gateway.mail.way.TrustedOnly;
import mhss.gateway.mail.way.Way;

/**
 * Tries the server of a mailbox out: the way to it, the login, and whether we may send from there.
 */
record SendingLook(String mailbox, SmtpAccount account, SmtpLogin login) implements MailboxCheck {

  @Override
  public Optional<String> tokenLogin() {
    return account.oauth().filter(name -> !name.isBlank());
  }

  @Override
  public Report check() {
    List<Finding> found = new ArrayList<>();
    if (protectedEnough(found) && way().look(found)) {
      if (account.security() == SmtpAccount.Security.PLAIN) {
        found.add(
            new Finding(
                Level.NOTE,
                Stage.TLS,
                "The connection is not protected; for a server on this machine only."));
      }
      login(found);
    }
    return new Report(mailbox, List.copyOf(found));
  }

  private boolean protectedEnough(List<Finding> found) {
    boolean plain = account.security() == SmtpAccount.Security.PLAIN;
    boolean enough = !plain || account.allowPlaintext() || Guard.onThisMachine(account.host());
    if (!enough) {
      found.add(
          new Finding(
              Level.FAILED,
              Stage.TLS,
              "The connection would not be protected. Set security to starttls or smtps in %s."
                  .formatted(setting())));
    }
    return enough;
  }

  private Way way() {
    SSLSocketFactory sockets =
        account
            .trust()
            .map(TrustedOnly::sockets)
            .orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault());
    return new Way(
        account.host(),
        account.portOrDefault(),
        switch (account.security()) {
          case STARTTLS -> Protection.STARTTLS_SMTP;
          case SMTPS -> Protection.TLS;
          case PLAIN -> Protection.NONE;
        },
        sockets,
        setting() + ".trust",
        account.connectTimeout());
  }

  private void login(List<Finding> found) {
    Wire wire = new Wire(Connections.session(account));
    try {
      login.connect(wire, account);
      found.add(new Finding(Level.OK, Stage.LOGIN, loggedIn()));
      permission(wire, found);
    } catch (AuthenticationFailedException e) {
      found.add(
          new Finding(
              Level.FAILED,
              Stage.LOGIN,
              "The server refused the login. Check username and password (or oauth) in %s."
                  .formatted(setting())));
    } catch (TokenNotGiven e) {
      found.add(new Finding(Level.FAILED, Stage.LOGIN, e.getMessage()));
    } catch (MessagingException e) {
      found.add(
          new Finding(
              Level.FAILED,
              Stage.LOGIN,
              "The server ended the talk before the login (%s). See the log of the mail server."
                  .formatted(Refusals.forTls(e) ? "TLS" : e.getClass().getSimpleName())));
    } finally {
      Connections.close(wire);
    }
  }

  private String loggedIn() {
    return account.logsIn() ? "The login is accepted." : "The server greets us; no login is set.";
  }

  /** The first word of a mail, taken back at once. */
  private void permission(Wire wire, List<Finding> found) throws MessagingException {
    int code = wire.simpleCommand("MAIL FROM:<" + account.from() + ">");
    String reply = Wire.codes(wire.getLastServerResponse());
    wire.simpleCommand("RSET");
    found.add(
        code == 250
            ? new Finding(
                Level.OK,
                Stage.PERMISSION,
                "The server lets us send from our address; nothing was sent.")
            : new Finding(
                Level.FAILED,
                Stage.PERMISSION,
                "The server does not let us send from our address (%s). Correct %s.from, or ask whoever runs the server for the right to send as it."
                    .formatted(reply, setting())));
  }

  private String setting() {
    return "gateway.smtp." + mailbox;
  }
}
