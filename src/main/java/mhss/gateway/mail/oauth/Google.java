package mhss.gateway.mail.oauth;

import jakarta.mail.PasswordAuthentication;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.component.mail.MailAuthenticator;

/**
 * Gmail: a service account that may act for the user (RFC 7523), or a refresh token that the user
 * gave once. Keeps the token until shortly before its end.
 */
class Google extends MailAuthenticator {

  private static final URI TOKENS = URI.create("https://oauth2.googleapis.com/token");
  private static final String SCOPE = "https://mail.google.com/";
  private static final Duration BEFORE_THE_END = Duration.ofMinutes(1);

  private final OAuthAccount account;
  private final Clock clock;
  private final TokenEndpoint endpoint;
  private TokenEndpoint.Token token;
  private Instant good;

  Google(OAuthAccount account, Clock clock) {
    this.account = account;
    this.clock = clock;
    this.endpoint = new TokenEndpoint(account.tokenUrl().orElse(TOKENS), account.trust());
  }

  @Override
  public synchronized PasswordAuthentication getPasswordAuthentication() {
    Instant now = clock.instant();
    if (token == null || !now.isBefore(good)) {
      token = endpoint.ask(account.keyFile().isPresent() ? asServiceAccount(now) : asUser());
      good = now.plus(token.lasts()).minus(BEFORE_THE_END);
    }
    return new PasswordAuthentication(account.user(), token.value());
  }

  private Map<String, String> asServiceAccount(Instant now) {
    ServiceAccount key = ServiceAccount.in(account.keyFile().orElseThrow());
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
    form.put(
        "assertion",
        key.assertion(
            account.user(), account.scope().orElse(SCOPE), endpoint.address().toString(), now));
    return form;
  }

  private Map<String, String> asUser() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "refresh_token");
    form.put("client_id", account.clientId().orElseThrow(() -> BadSetting.missing("client-id")));
    form.put(
        "client_secret",
        account.clientSecret().orElseThrow(() -> BadSetting.missing("client-secret")));
    form.put(
        "refresh_token",
        account.refreshToken().orElseThrow(() -> BadSetting.missing("key-file or refresh-token")));
    return form;
  }
}
