package mhss.gateway.mail.oauth;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Logins by token, for the tests of those who log in. */
public final class TestTokens {

  public static final String LOGIN = "office";

  private TestTokens() {}

  /** One login, as an application at Microsoft. */
  public static OAuthLogins microsoft(String user, TokenServer tokens) {
    OAuthAccount account = microsoft(user, URI.create(tokens.address()), tokens.trust());
    return new OAuthLogins(
        Map.of(LOGIN, OAuthConfiguration.login(LOGIN, account, Clock.systemUTC())));
  }

  static OAuthAccount microsoft(String user, URI authority, Path trust) {
    return new OAuthAccount(
        OAuthAccount.Kind.MICROSOFT,
        user,
        Optional.of("contoso"),
        Optional.of("desk"),
        Optional.of("a secret"),
        Optional.of(authority),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(trust));
  }
}
