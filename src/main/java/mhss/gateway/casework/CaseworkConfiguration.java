package mhss.gateway.casework;

import java.time.Clock;
import java.util.List;
import mhss.gateway.casework.records.Recording;
import mhss.gateway.casework.rows.CaseContent;
import mhss.gateway.casework.rows.CaseRows;
import mhss.gateway.casework.rows.Purging;
import mhss.gateway.casework.state.CaseAccess;
import mhss.gateway.casework.state.CaseSteps;
import mhss.gateway.history.History;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class CaseworkConfiguration {

  @Bean
  MessageStore messageStore(
      JdbcClient jdbc, Vault vault, Clock clock, PlatformTransactionManager transactions) {
    return new MessageStore(jdbc, vault, clock, transactions);
  }

  @Bean
  Cases cases(JdbcClient jdbc, Vault vault) {
    return new Cases(jdbc, vault);
  }

  @Bean
  Casework casework(JdbcClient jdbc, Vault vault, History history, RuleSets ruleSets, Clock clock) {
    return new Casework(jdbc, vault, history, ruleSets, clock);
  }

  @Bean
  CaseAccess caseAccess(JdbcClient jdbc, Cases cases, RuleSets ruleSets) {
    return new CaseAccess(jdbc, cases, ruleSets);
  }

  @Bean
  CaseMarks caseMarks(
      CaseAccess access,
      JdbcClient jdbc,
      Vault vault,
      MessageStore messages,
      List<CaseTraces> elsewhere,
      History history,
      Clock clock) {
    return new CaseMarks(
        access,
        new CaseRows(jdbc, new CaseContent(jdbc, vault), clock),
        new CaseSteps(history),
        new Purging(jdbc, vault, messages, elsewhere, clock));
  }

  @Bean
  CaseRecords caseRecords(
      Casework casework,
      CaseAccess access,
      CaseMarks marks,
      JdbcClient jdbc,
      History history,
      Clock clock) {
    Recording recording = Recording.of(jdbc, history, access.calendar());
    return new CaseRecords(casework, access, marks, recording, clock);
  }

  @Bean
  ClockSweep clockSweep(
      Casework casework,
      CaseAccess access,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new ClockSweep(casework, access, jdbc, new TransactionTemplate(transactions), clock);
  }

  @Bean
  CaseTrials caseTrials(JdbcClient jdbc, Cases cases, RuleSets ruleSets) {
    return new CaseTrials(jdbc, cases, ruleSets);
  }

  @Bean
  PrapImport prapImport(Casework casework, PlatformTransactionManager transactions, Clock clock) {
    return new PrapImport(casework, new TransactionTemplate(transactions), clock);
  }
}
