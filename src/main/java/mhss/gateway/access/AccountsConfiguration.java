package mhss.gateway.access;

import java.time.Clock;
import mhss.gateway.access.login.AccountRows;
import mhss.gateway.access.login.AttemptRows;
import mhss.gateway.access.login.Passwords;
import mhss.gateway.access.login.SecretRows;
import mhss.gateway.access.login.TokenRows;
import mhss.gateway.history.History;
import mhss.gateway.vault.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Those who may sign in, for pages and commands alike. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccountsConfiguration {

  @Bean
  AccountRows accountRows(JdbcClient jdbc, Clock clock) {
    return new AccountRows(jdbc, clock);
  }

  @Bean
  Chronicle accessChronicle(History history, PlatformTransactionManager transactions) {
    return new Chronicle(history, new TransactionTemplate(transactions));
  }

  @Bean
  Secrets secrets(JdbcClient jdbc, Vault vault, Clock clock, AccessSettings settings) {
    AccessSettings.Attempts limits = settings.attempts();
    return new Secrets(
        new Passwords(settings.passwordLength()),
        new AttemptRows(jdbc, clock, limits.firstWait(), limits.longestWait()),
        new SecretRows(jdbc, vault),
        vault,
        Clock.systemUTC());
  }

  @Bean
  Users users(
      AccountRows rows,
      Secrets secrets,
      Chronicle chronicle,
      AccessSettings settings,
      Clock clock) {
    return new Users(rows, secrets, chronicle, settings, clock);
  }

  @Bean
  SignIn signIn(
      AccountRows rows,
      Secrets secrets,
      Chronicle chronicle,
      AccessSettings settings,
      Clock clock) {
    return new SignIn(rows, secrets, chronicle, settings, clock);
  }

  @Bean
  Entrance entrance(SignIn signIn, AccountRows rows, AccessSettings settings) {
    return new Entrance(signIn, rows, settings);
  }

  @Bean
  OwnAccount ownAccount(
      AccountRows rows, Secrets secrets, Chronicle chronicle, AccessSettings settings) {
    return new OwnAccount(rows, secrets, chronicle, settings);
  }

  @Bean
  Tokens tokens(
      JdbcClient jdbc, Users users, Chronicle chronicle, AccessSettings settings, Clock clock) {
    return new Tokens(new TokenRows(jdbc, clock), users, chronicle, settings, clock);
  }
}
