package mhss.gateway.mail.oauth;

import jakarta.mail.PasswordAuthentication;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.camel.component.mail.MailAuthenticator;

/**
 * Logs in with a token instead of a password. The authenticator behind it keeps its token as long
 * as that is good; when a server refuses one all the same, a new authenticator begins afresh.
 */
public final class OAuthLogin extends MailAuthenticator {

  /** To be named to a server that offers several ways to log in. */
  public static final String MECHANISM = "XOAUTH2";

  private final String name;
  private final Supplier<MailAuthenticator> fresh;
  private final AtomicReference<MailAuthenticator> current = new AtomicReference<>();

  OAuthLogin(String name, Supplier<MailAuthenticator> fresh) {
    this.name = name;
    this.fresh = fresh;
  }

  /**
   * User and token.
   *
   * @throws TokenNotGiven with cause and next step
   */
  public PasswordAuthentication login() throws TokenNotGiven {
    try {
      return current
          .updateAndGet(known -> known == null ? fresh.get() : known)
          .getPasswordAuthentication();
    } catch (RuntimeException e) {
      forget();
      throw new TokenNotGiven(name, e);
    }
  }

  /** A server refused the token: the next login asks for another. */
  public void forget() {
    current.set(null);
  }

  @Override
  public PasswordAuthentication getPasswordAuthentication() {
    try {
      return login();
    } catch (TokenNotGiven e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
