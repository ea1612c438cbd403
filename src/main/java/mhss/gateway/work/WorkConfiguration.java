package mhss.gateway.work;

import java.time.Clock;
import mhss.gateway.casework.Cases;
import mhss.gateway.history.History;
import mhss.gateway.intake.Parking;
import mhss.gateway.operations.RouteFiles;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.partners.Partners;
import mhss.gateway.reports.Reviews;
import mhss.gateway.responses.Outbox;
import mhss.gateway.returns.Returns;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.watch.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@Lazy
class WorkConfiguration {

  @Bean
  Tasks tasks(
      WaitingTasks waiting, Problems workProblems, TakenRows taken, Tasks.Acting taskActing) {
    return new Tasks(waiting, workProblems, taken, taskActing);
  }

  @Bean
  Tasks.Acting taskActing(
      Parking parking, History history, PlatformTransactionManager transactions) {
    return new Tasks.Acting(parking, history, new TransactionTemplate(transactions));
  }

  @Bean
  WaitingTasks waitingTasks(WaitingTasks.Sources sources, Cases cases, RuleWords words) {
    return new WaitingTasks(sources, cases, words);
  }

  @Bean
  WaitingTasks.Sources taskSources(
      Parking parking, Outbox outbox, Reviews reviews, Notices notices, Returns returns) {
    return new WaitingTasks.Sources(parking, outbox, reviews, notices, returns);
  }

  @Bean
  Problems workProblems(JdbcClient jdbc, RouteFiles routes, Partners partners, RuleSets ruleSets) {
    return new Problems(jdbc, routes, partners, ruleSets);
  }

  @Bean
  TakenRows takenRows(JdbcClient jdbc, Clock clock) {
    return new TakenRows(jdbc, clock);
  }
}
