package mhss.gateway.mail.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import mhss.gateway.mail.oauth.OAuthLogin;
import mhss.gateway.mail.oauth.OAuthLogins;

/** How a mailbox logs in to send: not at all, by password, or by token. */
record SmtpLogin(OAuthLogins tokens) {

  void connect(Wire wire, SmtpAccount account) throws MessagingException {
    if (account.oauth().isEmpty()) {
      connect(wire, account, account.username().orElse(null), account.password().orElse(null));
      return;
    }
    OAuthLogin login = tokens.of(account.oauth().get());
    try {
      connect(wire, account, login);
    } catch (AuthenticationFailedException e) {
      // A token may have run out, or been withdrawn, before its time: ask for another, once.
      Connections.close(wire);
      login.forget();
      connect(wire, account, login);
    }
  }

  private static void connect(Wire wire, SmtpAccount account, OAuthLogin login)
      throws MessagingException {
    PasswordAuthentication given = login.login();
    connect(wire, account, given.getUserName(), given.getPassword());
  }

  private static void connect(Wire wire, SmtpAccount account, String user, String password)
      throws MessagingException {
    wire.connect(account.host(), account.portOrDefault(), user, password);
  }
}
