package mhss.gateway.partners;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mhss.gateway.pgp.Keyring;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PartnersConfiguration {

  @Bean
  Confirmations confirmations(
      ObjectProvider<JdbcClient> jdbc,
      Clock clock,
      @Value("${gateway.pgp.pin-by-two:false}") boolean required) {
    return new Confirmations(jdbc::getObject, clock, required);
  }

  @Bean
  Partners partners(
      @Value("${gateway.partners.file:config/partners.yml}") Path file,
      @Value("${gateway.data:data}") Path data,
      @Value("${gateway.store.attach:false}") boolean command,
      Confirmations confirmations) {
    Path copy = data.resolve("partners.yml.good");
    PartnersFile written =
        new PartnersFile(file, command ? GoodCopy.usedFrom(copy) : GoodCopy.keptAs(copy));
    return new Partners(
        confirmations.required() ? new ConfirmedPartners(written, confirmations) : written,
        written::problem);
  }

  @Bean
  PartnerCandidates partnerCandidates(Confirmations confirmations) {
    return new PartnerCandidates(confirmations);
  }

  @Bean
  PinnedKeys pinnedKeys(Keyring keyring, Partners partners, Environment environment) {
    Map<String, String> signing =
        Binder.get(environment)
            .bind("gateway.signing-keys", Bindable.mapOf(String.class, String.class))
            .orElse(Map.of());
    Optional<String> archive =
        Optional.ofNullable(environment.getProperty("gateway.returns.archive-key"))
            .filter(key -> !key.isBlank());
    return new PinnedKeys(
        keyring,
        partners,
        new PinnedKeys.Named(
            signing.values().stream().map(PartnersConfiguration::plain).collect(Collectors.toSet()),
            archive.map(PartnersConfiguration::plain)));
  }

  private static String plain(String fingerprint) {
    return fingerprint.replace(" ", "").toUpperCase(Locale.ROOT);
  }
}
