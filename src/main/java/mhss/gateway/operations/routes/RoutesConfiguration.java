package mhss.gateway.operations.routes;

import java.time.Clock;
import mhss.gateway.history.History;
import mhss.gateway.operations.live.LiveCamel;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoutesSettings.class)
class RoutesConfiguration {

  @Bean
  @Lazy
  RouteLedger routeLedger(
      JdbcClient sql, PlatformTransactionManager transactions, History history, Clock clock) {
    return new RouteLedger(sql, new TransactionTemplate(transactions), history, clock);
  }

  @Bean
  @Lazy
  DryRun dryRun(ApplicationContext beans) {
    return new DryRun(beans);
  }

  @Bean
  @Lazy
  RouteDeployer routeDeployer(
      RoutesSettings settings, DryRun dryRun, CamelContext camel, RouteLedger ledger) {
    return new RouteDeployer(
        new RouteFolder(settings.folder()),
        dryRun,
        new RouteSwap(new RunningRoutes(camel)),
        new RouteRecords(ledger));
  }

  /** Without a Camel, as on the command line, nothing is deployed. */
  @Bean
  RouteWatch routeWatch(
      ObjectProvider<CamelContext> camel,
      ObjectProvider<RouteDeployer> deployer,
      ObjectProvider<RoutesSettings> settings,
      ObjectProvider<LiveCamel> live) {
    return new RouteWatch(
        () -> camel.stream().findFirst().map(c -> deployer.getObject()),
        () -> settings.getObject().scan(),
        () -> live.getObject().obey());
  }
}
