package mhss.gateway.returns.plan;

import java.time.Clock;
import mhss.gateway.returns.ledger.Production;
import mhss.gateway.returns.plan.ReturnsSweep.Making;
import mhss.gateway.rules.RuleSets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReturnsSettings.class)
class PlanConfiguration {

  @Bean
  ScheduleRuns scheduleRuns(JdbcClient jdbc) {
    return new ScheduleRuns(jdbc);
  }

  @Bean
  Plan plan(
      RuleSets ruleSets,
      ReturnsSettings settings,
      ScheduleRuns runs,
      JdbcClient jdbc,
      Clock clock) {
    return new Plan(ruleSets, settings, runs, jdbc, clock);
  }

  /** Named by {@code routes/returns.yaml}. */
  @Bean
  ReturnsSweep returnsSweep(
      Plan plan,
      ScheduleRuns runs,
      Production production,
      PlatformTransactionManager transactions,
      Clock clock) {
    Making making =
        new Making(
            (planned, late) ->
                production.produce(
                    planned.rules().id(), planned.rule(), planned.period(), planned.at(), late),
            production::sealPending);
    return new ReturnsSweep(plan, runs, making, new TransactionTemplate(transactions), clock);
  }
}
