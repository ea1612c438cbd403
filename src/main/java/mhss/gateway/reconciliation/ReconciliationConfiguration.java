package mhss.gateway.reconciliation;

import java.time.Clock;
import mhss.gateway.history.History;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReconciliationSettings.class)
class ReconciliationConfiguration {

  @Bean
  Reconciliation reconciliation(
      JdbcClient jdbc,
      ReconciliationSettings settings,
      History history,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new Reconciliation(
        jdbc, settings, history, new TransactionTemplate(transactions), clock);
  }

  @Bean
  Nights nights(
      Reconciliation reconciliation,
      ReconciliationSettings settings,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    return new Nights(reconciliation, settings, jdbc, new TransactionTemplate(transactions));
  }
}
