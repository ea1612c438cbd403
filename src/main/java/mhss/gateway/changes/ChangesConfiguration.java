package mhss.gateway.changes;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import mhss.gateway.casework.CaseTrials;
import mhss.gateway.changes.files.ConfigFolders;
import mhss.gateway.changes.rows.ChangeRows;
import mhss.gateway.changes.rows.NodeRows;
import mhss.gateway.changes.rows.TakeRows;
import mhss.gateway.changes.rows.VersionRows;
import mhss.gateway.history.History;
import mhss.gateway.history.InForce;
import mhss.gateway.intake.RuleTrials;
import mhss.gateway.operations.RouteCandidates;
import mhss.gateway.partners.PartnerCandidates;
import mhss.gateway.responses.LetterTrials;
import mhss.gateway.responses.RecipientTrials;
import mhss.gateway.responses.TemplateCandidates;
import mhss.gateway.returns.ReturnTemplates;
import mhss.gateway.rules.CandidateRules;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChangesSettings.class)
class ChangesConfiguration {

  @Bean
  ConfigFolders configFolders(Environment settings) {
    return new ConfigFolders(
        Map.of(
            Kind.ROUTE, path(settings, "gateway.routes.folder", "routes"),
            Kind.TEMPLATE, path(settings, "gateway.templates", "templates"),
            Kind.RULES, path(settings, "gateway.rules.folder", "config/rules"),
            Kind.PARTNERS, path(settings, "gateway.partners.file", "config/partners.yml")));
  }

  private static Path path(Environment settings, String key, String otherwise) {
    return Path.of(settings.getProperty(key, otherwise));
  }

  @Bean
  Validation changeValidation(
      RouteCandidates routes,
      TemplateCandidates templates,
      CandidateRules rules,
      PartnerCandidates partners,
      ReturnTemplates returns) {
    return new Validation(routes, templates, rules, partners, returns);
  }

  @Bean
  VersionRows versionRows(JdbcClient jdbc, Vault vault, Clock clock) {
    return new VersionRows(jdbc, vault, clock);
  }

  @Bean
  ChangeRows changeRows(JdbcClient jdbc, Vault vault, Clock clock) {
    return new ChangeRows(jdbc, vault, clock);
  }

  @Bean
  NodeRows nodeRows(JdbcClient jdbc, Clock clock) {
    return new NodeRows(jdbc, clock);
  }

  @Bean
  ChangeSteps changeSteps(History history) {
    return new ChangeSteps(history);
  }

  @Bean
  Versions versions(ConfigFolders folders, VersionRows rows, NodeRows nodes) {
    return new Versions(folders, rows, nodes);
  }

  @Bean
  PartnerTrials partnerTrials(
      PartnerCandidates candidates, RuleTrials messages, RecipientTrials recipients) {
    return new PartnerTrials(candidates, messages, recipients);
  }

  @Bean
  Trials changeTrials(
      ConfigFolders folders,
      TemplateTrials templates,
      EditionTrials editions,
      PartnerTrials partners) {
    return new Trials(folders, templates, editions, partners);
  }

  @Bean
  TemplateTrials templateTrials(LetterTrials letters, ReturnTemplates returns) {
    return new TemplateTrials(letters, returns);
  }

  @Bean
  EditionTrials editionTrials(
      CandidateRules rules,
      RuleSets inForce,
      RuleTrials messages,
      CaseTrials cases,
      LetterTrials letters) {
    return new EditionTrials(rules, inForce, messages, cases, letters);
  }

  @Bean
  Changes.Files changedFiles(
      ConfigFolders folders,
      Validation validation,
      VersionRows versions,
      ChangesSettings settings) {
    return new Changes.Files(
        folders, validation, new Activation(folders, validation, versions, settings.byTwo()));
  }

  @Bean
  Changes changes(
      Changes.Files files,
      ChangeRows rows,
      Trials trials,
      ChangeSteps steps,
      PlatformTransactionManager transactions) {
    return new Changes(files, rows, trials, steps, new TransactionTemplate(transactions));
  }

  @Bean
  TakeUp.Place configPlace(
      @Value("${gateway.intake.node:node-1}") String node,
      ConfigFolders folders,
      NodeRows rows,
      InForce inForce,
      StandIns standIns) {
    return new TakeUp.Place(node, folders, rows, inForce, standIns);
  }

  @Bean
  StandIns standIns(TemplateCandidates templates, ReturnTemplates returns) {
    return new StandIns(templates, returns);
  }

  @Bean
  TakeUp takeUp(
      TakeUp.Place place,
      Validation validation,
      VersionRows versions,
      ChangeSteps steps,
      PlatformTransactionManager transactions) {
    return new TakeUp(place, validation, versions, steps, new TransactionTemplate(transactions));
  }

  @Bean
  TakeOver.Records takenVersions(VersionRows versions, JdbcClient jdbc, ChangeSteps steps) {
    return new TakeOver.Records(versions, new TakeRows(jdbc), steps);
  }

  @Bean
  TakeOver takeOver(
      TakeUp.Place place,
      Validation validation,
      TakeOver.Records records,
      @Value("${gateway.data:data}") Path data,
      PlatformTransactionManager transactions) {
    return new TakeOver(
        place,
        validation,
        records,
        data.resolve("displaced"),
        new TransactionTemplate(transactions));
  }

  /** Started with the gateway; commands start nothing. */
  @Bean
  FileWatch fileWatch(
      ConfigFolders folders, TakeUp takeUp, TakeOver takeOver, ChangesSettings settings) {
    return new FileWatch(folders, takeUp, takeOver, settings.look());
  }
}
