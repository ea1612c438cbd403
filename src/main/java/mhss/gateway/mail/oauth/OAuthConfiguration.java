package mhss.gateway.mail.oauth;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mhss.gateway.mail.TokenLogins;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuthSettings.class)
class OAuthConfiguration {

  @Bean
  OAuthLogins oauthLogins(OAuthSettings settings, Clock clock) {
    Map<String, OAuthLogin> logins = new HashMap<>();
    settings.oauth().forEach((name, account) -> logins.put(name, login(name, account, clock)));
    return new OAuthLogins(logins);
  }

  @Bean
  TokenLogins tokenLogins(OAuthSettings settings) {
    Map<String, List<String>> problems = new TreeMap<>();
    settings.oauth().forEach((name, account) -> problems.put(name, account.problems()));
    return new TokenLogins(problems);
  }

  static OAuthLogin login(String name, OAuthAccount account, Clock clock) {
    return switch (account.kind()) {
      case MICROSOFT -> new OAuthLogin(name, () -> new Microsoft(account).authenticator());
      case GOOGLE -> new OAuthLogin(name, () -> new Google(account, clock));
      case STATIC -> new OAuthLogin(name, () -> new TokenFile(account));
    };
  }
}
