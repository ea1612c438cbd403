package mhss.gateway.watch;

import java.time.Clock;
import java.util.Map;
import mhss.gateway.casework.Cases;
import mhss.gateway.history.History;
import mhss.gateway.intake.Parking;
import mhss.gateway.reports.Reviews;
import mhss.gateway.responses.Letters;
import mhss.gateway.responses.Outbox;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.vault.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchSettings.class)
class WatchConfiguration {

  @Bean
  Agenda agenda(JdbcClient jdbc, RuleSets ruleSets, Clock clock) {
    return new Agenda(jdbc, ruleSets, clock);
  }

  @Bean
  NoticeRows noticeRows(JdbcClient jdbc, Vault vault, Clock clock) {
    return new NoticeRows(jdbc, vault, clock);
  }

  @Bean
  NoticeSteps noticeSteps(History history) {
    return new NoticeSteps(history);
  }

  @Bean
  Notices notices(
      NoticeRows rows,
      NoticeSteps steps,
      Letters letters,
      Cases cases,
      PlatformTransactionManager transactions) {
    return new Notices(rows, steps, letters, cases, new TransactionTemplate(transactions));
  }

  @Bean
  NoticeSettings noticeSettings(Environment environment) {
    return new NoticeSettings(
        Binder.get(environment)
            .bind("gateway.notices", Bindable.mapOf(String.class, Handling.class))
            .orElse(Map.of()));
  }

  @Bean
  Waiting waitingForPeople(Parking parking, Outbox outbox, Reviews reviews, Cases cases) {
    return new Waiting(parking, outbox, reviews, cases);
  }

  @Bean
  Overviews overviews(Agenda agenda, Notices notices, Waiting waiting, Clock clock) {
    return new Overviews(agenda, notices, waiting, clock);
  }
}
