package mhss.gateway.casework;

import java.time.Clock;
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
  CaseRecords caseRecords(
      Casework casework, Cases cases, JdbcClient jdbc, History history, Clock clock) {
    return new CaseRecords(casework, cases, jdbc, history, clock);
  }

  @Bean
  ClockSweep clockSweep(
      Casework casework,
      JdbcClient jdbc,
      RuleSets ruleSets,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new ClockSweep(casework, jdbc, ruleSets, new TransactionTemplate(transactions), clock);
  }

  @Bean
  PrapImport prapImport(Casework casework, PlatformTransactionManager transactions, Clock clock) {
    return new PrapImport(casework, new TransactionTemplate(transactions), clock);
  }
}
