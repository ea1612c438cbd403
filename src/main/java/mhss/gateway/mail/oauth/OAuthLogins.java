package mhss.gateway.mail.oauth;

import java.util.Map;
import org.apache.camel.component.mail.MailAuthenticator;

/** All logins by token of the installation, by the name that a mailbox names. */
public class OAuthLogins {

  public static final OAuthLogins NONE = new OAuthLogins(Map.of());

  private final Map<String, OAuthLogin> logins;

  OAuthLogins(Map<String, OAuthLogin> logins) {
    this.logins = Map.copyOf(logins);
  }

  /** One that is not there fails when it is used, with cause and next step. */
  public OAuthLogin of(String name) {
    return logins.getOrDefault(name, new OAuthLogin(name, OAuthLogins::none));
  }

  private static MailAuthenticator none() {
    throw BadSetting.missing("the whole block");
  }
}
