package mhss.gateway.watch;

import java.time.Clock;
import java.util.Map;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.ClockSweep;
import mhss.gateway.heartbeat.Heartbeats;
import mhss.gateway.history.History;
import mhss.gateway.intake.Parking;
import mhss.gateway.partners.Partners;
import mhss.gateway.partners.PinnedKeys;
import mhss.gateway.reconciliation.Nights;
import mhss.gateway.reconciliation.Reconciliation;
import mhss.gateway.reports.Reviews;
import mhss.gateway.responses.LetterEvents;
import mhss.gateway.responses.Letters;
import mhss.gateway.responses.Outbox;
import mhss.gateway.returns.Returns;
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
  CaseList caseList(JdbcClient jdbc, RuleSets ruleSets, Clock clock) {
    return new CaseList(jdbc, ruleSets, clock);
  }

  @Bean
  Standings standings(JdbcClient jdbc, Agenda agenda, Clock clock) {
    return new Standings(jdbc, agenda, clock);
  }

  @Bean
  Journal journal(JdbcClient jdbc, RuleSets ruleSets) {
    return new Journal(jdbc, ruleSets);
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
  EventRows eventRows(JdbcClient jdbc, Clock clock) {
    return new EventRows(jdbc, clock);
  }

  @Bean
  NoticeOrders noticeOrders(NoticeRows rows, Cases cases, RuleSets ruleSets, Letters letters) {
    return new NoticeOrders(rows, cases, ruleSets, letters);
  }

  @Bean
  NoticeEvents noticeEvents(
      LetterEvents letters, EventRows events, RuleSets ruleSets, Clock clock) {
    return new NoticeEvents(letters, events, ruleSets, clock);
  }

  @Bean
  Notices notices(
      NoticeRows rows,
      NoticeSteps steps,
      NoticeOrders orders,
      NoticeEvents events,
      PlatformTransactionManager transactions) {
    return new Notices(rows, steps, orders, events, new TransactionTemplate(transactions));
  }

  @Bean
  Isolation watchIsolation(PlatformTransactionManager transactions) {
    return new Isolation(transactions);
  }

  @Bean
  NoticeMaker noticeMaker(
      NoticeMaker.Made made,
      NoticeSettings settings,
      RuleSets ruleSets,
      Isolation each,
      Clock clock) {
    return new NoticeMaker(made, settings, ruleSets, each, clock);
  }

  @Bean
  NoticeMaker.Made preparedNotices(NoticeRows rows, Notices notices) {
    return new NoticeMaker.Made(rows, notices);
  }

  @Bean
  EventSweep eventSweep(
      EventRows rows, Cases cases, RuleSets ruleSets, NoticeMaker maker, Isolation each) {
    return new EventSweep(rows, cases, ruleSets, maker, each);
  }

  @Bean
  HoldSweep holdSweep(
      JdbcClient jdbc, Cases cases, RuleSets ruleSets, NoticeMaker maker, Isolation each) {
    return new HoldSweep(jdbc, cases, ruleSets, maker, each);
  }

  @Bean
  NoticeTraces noticeTraces(JdbcClient jdbc) {
    return new NoticeTraces(jdbc);
  }

  @Bean
  AlertRows alertRows(JdbcClient jdbc, WatchSettings settings, Clock clock) {
    return new AlertRows(jdbc, settings, clock);
  }

  @Bean
  Alerts alerts(
      AlertRows rows, ClockSweep clocks, Waiting waiting, RuleSets ruleSets, JdbcClient jdbc) {
    return new Alerts(rows, clocks, waiting, ruleSets, jdbc);
  }

  @Bean
  Pauses pauses(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    return new Pauses(jdbc, new TransactionTemplate(transactions), clock);
  }

  @Bean
  Watch.Sweeps watchSweeps(
      ClockNotices clocks, EventSweep events, HoldSweep holds, KeySweep keys, Watch.Books books) {
    return new Watch.Sweeps(clocks, events, holds, keys, books);
  }

  @Bean
  ClockNotices clockNotices(NoticeMaker maker, RuleSets ruleSets) {
    return new ClockNotices(maker, ruleSets);
  }

  @Bean
  Watch.Books watchedBooks(
      BookSweep gaps,
      Heartbeats heartbeats,
      AlertRows alerts,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    Isolation isolation = new Isolation(transactions);
    return new Watch.Books(
        gaps,
        new BeatSweep(heartbeats, alerts, jdbc, isolation, clock),
        new StallSweep(alerts, jdbc, isolation));
  }

  @Bean
  BookSweep bookSweep(
      Nights nights,
      Reconciliation reconciliation,
      AlertRows alerts,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    return new BookSweep(nights, reconciliation, alerts, jdbc, new Isolation(transactions));
  }

  /** Named by {@code routes/watch.yaml}. */
  @Bean
  Watch watch(ClockSweep clocks, Alerts alerts, Watch.Sweeps sweeps, Pauses pauses) {
    return new Watch(clocks, alerts, sweeps, pauses);
  }

  @Bean
  KeySweep keySweep(
      PinnedKeys keys,
      AlertRows alerts,
      DeskMail mail,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new KeySweep(keys, alerts, mail, new Isolation(transactions), clock);
  }

  @Bean
  DeskMail deskMail(Partners partners, Letters letters, History history) {
    return new DeskMail(partners, letters, history);
  }

  @Bean
  Digest digest(JdbcClient jdbc, Overviews overviews, Pauses pauses, WatchSettings settings) {
    return new Digest(jdbc, overviews, pauses, settings);
  }

  /** Named by {@code routes/watch.yaml}. */
  @Bean
  Telling telling(
      Alerts alerts,
      Digest digest,
      DeskMail mail,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new Telling(alerts, digest, mail, new TransactionTemplate(transactions), clock);
  }

  @Bean
  NoticeSettings noticeSettings(Environment environment) {
    return new NoticeSettings(
        Binder.get(environment)
            .bind("gateway.notices", Bindable.mapOf(String.class, Handling.class))
            .orElse(Map.of()));
  }

  @Bean
  Waiting waitingForPeople(
      Parking parking, Outbox outbox, Reviews reviews, Cases cases, Returns returns) {
    return new Waiting(parking, outbox, reviews, cases, returns);
  }

  @Bean
  Overviews overviews(Agenda agenda, Notices notices, Waiting waiting, Clock clock) {
    return new Overviews(agenda, notices, waiting, clock);
  }
}
