package mhss.gateway.pgp;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PgpSettings.class)
class PgpConfiguration {

  @Bean
  Keyring keyring(
      @Value("${gateway.secrets:secrets}") Path secrets, PgpSettings settings, Clock clock) {
    return new Keyring(
        secrets.resolve("pgp"), settings.partnerKeys(), clock, settings.keyLifetime());
  }

  @Bean
  OpenPgp openPgp(Keyring keyring, PgpSettings settings, Clock clock) {
    return new OpenPgp(keyring, clock, settings.limits());
  }
}
