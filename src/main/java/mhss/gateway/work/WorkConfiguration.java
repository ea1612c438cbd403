package mhss.gateway.work;

import java.time.Clock;
import mhss.gateway.access.Users;
import mhss.gateway.history.History;
import mhss.gateway.intake.Parking;
import mhss.gateway.operations.Correspondents;
import mhss.gateway.operations.RouteFiles;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.partners.Partners;
import mhss.gateway.returns.Returns;
import mhss.gateway.rules.RuleSets;
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
  Tasks tasks(WaitingTasks waiting, FewTasks few, TakenRows taken, Tasks.Acting taskActing) {
    return new Tasks(waiting, few, taken, taskActing);
  }

  @Bean
  Tasks.Acting taskActing(
      Parking parking,
      History history,
      PlatformTransactionManager transactions,
      Colleagues colleagues) {
    return new Tasks.Acting(parking, history, new TransactionTemplate(transactions), colleagues);
  }

  @Bean
  Colleagues colleagues(Users users) {
    return new Colleagues(users);
  }

  @Bean
  WaitingTasks waitingTasks(JdbcClient jdbc, RuleWords words, MessageTitles titles) {
    return new WaitingTasks(new TaskRows(jdbc), words, titles);
  }

  @Bean
  MessageTitles messageTitles(RuleWords words, Correspondents correspondents) {
    return new MessageTitles(words, correspondents);
  }

  @Bean
  FewTasks fewTasks(Problems workProblems, Returns returns, TakenRows taken) {
    return new FewTasks(workProblems, returns, taken);
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
