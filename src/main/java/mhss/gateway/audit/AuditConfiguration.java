package mhss.gateway.audit;

import java.nio.file.Path;
import java.time.Clock;
import mhss.gateway.audit.anchors.AnchorFolder;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.history.History;
import mhss.gateway.intake.PlainMails;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.operations.Traces;
import mhss.gateway.partners.Partners;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.responses.Letters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

  @Bean
  AuditKey auditKey(OpenPgp openPgp, Keyring keyring, Clock clock, AuditSettings settings) {
    return new AuditKey(openPgp, keyring, clock, settings);
  }

  @Bean
  AnchorRows anchorRows(JdbcClient jdbc) {
    return new AnchorRows(jdbc);
  }

  @Bean
  AnchorFolder anchorFolder(AuditSettings settings, @Value("${gateway.data:data}") Path data) {
    return new AnchorFolder(
        settings.anchors() == null ? data.resolve("anchors") : settings.anchors());
  }

  @Bean
  AnchorMail anchorMail(Partners partners, Letters letters, AuditSettings settings) {
    return new AnchorMail(partners, letters, settings);
  }

  @Bean
  Recorded auditRecorded(History history, PlatformTransactionManager transactions) {
    return new Recorded(history, new TransactionTemplate(transactions));
  }

  /** Named by {@code routes/audit.yaml}. */
  @Bean
  Anchors anchors(
      AnchorRows rows, AnchorFolder folder, AuditKey key, AnchorMail mail, Recorded recorded) {
    return new Anchors(rows, folder, key, mail, recorded);
  }

  @Bean
  Chains chains(AnchorRows rows, AnchorFolder folder, AuditKey key, Recorded recorded) {
    return new Chains(new AnchorFinder(rows, folder, key), recorded);
  }

  @Bean
  Searches searches(History history, Cases cases, JdbcClient jdbc) {
    return new Searches(history, cases, jdbc);
  }

  @Bean
  Scopes exportScopes(Traces traces, History history, JdbcClient jdbc) {
    return new Scopes(traces, history, jdbc);
  }

  @Bean
  ExportFiles exportFiles(
      MessageStore messages, Cases cases, PlainMails plain, AnchorRows anchors) {
    return new ExportFiles(messages, cases, plain, anchors);
  }

  @Bean
  Exports exports(
      Scopes scopes, ExportFiles files, RuleWords words, AuditKey key, Recorded recorded) {
    return new Exports(scopes, files, new Summary(words), key, recorded);
  }
}
