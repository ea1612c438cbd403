package mhss.gateway.returns.ledger;

import java.time.Clock;
import mhss.gateway.history.History;
import mhss.gateway.responses.Letters;
import mhss.gateway.responses.Outbox;
import mhss.gateway.returns.Maker;
import mhss.gateway.returns.rows.ContentRows;
import mhss.gateway.returns.rows.FindingRows;
import mhss.gateway.returns.rows.LineRows;
import mhss.gateway.returns.rows.ReturnRows;
import mhss.gateway.returns.rows.ReturnTraces;
import mhss.gateway.returns.rows.Watermark;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
class LedgerConfiguration {

  @Bean
  ReturnRows returnRows(JdbcClient jdbc) {
    return new ReturnRows(jdbc);
  }

  @Bean
  ContentRows returnContents(JdbcClient jdbc, Vault vault) {
    return new ContentRows(jdbc, vault);
  }

  @Bean
  LineRows claimLines(JdbcTemplate jdbc) {
    return new LineRows(jdbc);
  }

  @Bean
  FindingRows returnFindings(JdbcTemplate jdbc) {
    return new FindingRows(jdbc);
  }

  @Bean
  ReturnTraces returnTraces(JdbcClient jdbc, Outbox outbox) {
    return new ReturnTraces(jdbc, outbox);
  }

  @Bean
  Watermark returnWatermark(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new Watermark(jdbc, transactions);
  }

  @Bean
  ReturnSteps returnSteps(History history, ContentRows contents) {
    return new ReturnSteps(history, contents);
  }

  @Bean
  Making returnMaking(
      ObjectProvider<Maker> makers,
      RuleSets ruleSets,
      Watermark watermark,
      ObjectProvider<Planning> planning,
      Clock clock) {
    return new Making(
        () -> makers.orderedStream().toList(), ruleSets, watermark, planning::getObject, clock);
  }

  @Bean
  Versions.Rows returnTables(
      ReturnRows files, ContentRows contents, LineRows lines, FindingRows findings) {
    return new Versions.Rows(files, contents, lines, findings);
  }

  @Bean
  Posting.Mails returnMails(Letters letters, Outbox outbox) {
    return new Posting.Mails(letters, outbox);
  }

  @Bean
  Posting returnPosting(
      Posting.Mails mails,
      Versions.Rows rows,
      ReturnSteps steps,
      LedgerSettings settings,
      RuleSets ruleSets,
      Clock clock) {
    return new Posting(mails, rows, steps, settings.checked(ruleSets), clock);
  }

  @Bean
  Versions returnVersions(
      Making making, Versions.Rows rows, Posting posting, ReturnSteps steps, Vault vault) {
    return new Versions(making, rows, posting, steps, vault);
  }

  @Bean
  Production production(
      Making making,
      ReturnRows rows,
      Versions versions,
      Posting posting,
      PlatformTransactionManager transactions) {
    return new Production(making, rows, versions, posting, new TransactionTemplate(transactions));
  }

  @Bean
  Decisions.Work returnWork(Posting posting, ReturnSteps steps, Watermark watermark) {
    return new Decisions.Work(posting, steps, watermark);
  }

  @Bean
  Decisions returnDecisions(
      Making making, Versions.Rows rows, Versions versions, Decisions.Work work, Clock clock) {
    return new Decisions(making, rows, versions, work, clock);
  }

  @Bean
  Requests returnRequests(
      Making making, ReturnRows rows, Versions versions, Posting posting, Requests.Days days) {
    return new Requests(making, rows, versions, posting, days);
  }

  @Bean
  Requests.Days returnRequestDays(RuleSets ruleSets, Clock clock) {
    return new Requests.Days(ruleSets.calendar(), clock);
  }
}
