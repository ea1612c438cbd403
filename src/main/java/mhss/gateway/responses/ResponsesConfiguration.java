package mhss.gateway.responses;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.history.History;
import mhss.gateway.mail.SenderAddresses;
import mhss.gateway.partners.Partners;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.responses.letters.AcknowledgementLetters;
import mhss.gateway.responses.letters.LetterMail;
import mhss.gateway.responses.letters.Sealing;
import mhss.gateway.responses.templates.LetterTemplates;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ResponsesSettings.class)
class ResponsesConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(ResponsesConfiguration.class);

  @Bean
  OutboxRows outboxRows(JdbcClient jdbc, Clock clock) {
    return new OutboxRows(jdbc, clock);
  }

  @Bean
  OutboxSteps outboxSteps(History history) {
    return new OutboxSteps(history);
  }

  @Bean
  Queueing queueing(
      OutboxRows rows,
      OutboxSteps steps,
      MessageStore store,
      Vault vault,
      ResponsesSettings settings) {
    return new Queueing(rows, steps, store, vault, settings);
  }

  @Bean
  LetterMail letterMail(
      SenderAddresses senders,
      OpenPgp openPgp,
      Partners partners,
      ResponsesSettings settings,
      Clock clock) {
    Sealing sealing = new Sealing(openPgp, partners, settings.signingKeys());
    return new LetterMail(
        senders,
        Optional.of(sealing).filter(demanded -> settings.encryptAcknowledgements()),
        settings.mailDomain(),
        clock);
  }

  @Bean
  ReferralReplies referralReplies(
      Queueing queueing,
      Cases cases,
      MessageStore store,
      LetterMail mails,
      AcknowledgementLetters letters) {
    return new ReferralReplies(queueing, cases, store, letters, mails);
  }

  @Bean
  AcknowledgementLetters acknowledgementLetters(RuleSets ruleSets, ResponsesSettings settings) {
    AcknowledgementLetters letters =
        new AcknowledgementLetters(new LetterTemplates(settings.templates()), ruleSets);
    letters
        .problems()
        .forEach(problem -> LOG.error("{}. Letters wait until it is mended", problem));
    return letters;
  }

  @Bean
  Letters letters() {
    return new Letters();
  }

  @Bean
  Outbox outbox(
      OutboxRows rows, OutboxSteps steps, ReferralReplies replies, ResponsesSettings settings) {
    return new Outbox(rows, replies, new Settling(rows, steps), settings.acknowledgeReferrals());
  }

  /** Named by the routes. */
  @Bean
  Dispatch dispatch(
      OutboxRows rows,
      OutboxSteps steps,
      Loading loading,
      PlatformTransactionManager transactions,
      ResponsesSettings settings) {
    return new Dispatch(
        new Dispatch.Work(rows, loading, new Verdicts(rows, steps), steps),
        new TransactionTemplate(transactions),
        settings.sendWorkers());
  }

  @Bean
  Loading loading(MessageStore store, SenderAddresses senders) {
    return new Loading(store, senders);
  }

  /** Named by {@code routes/send.yaml}. No more is claimed than there are threads for. */
  @Bean(destroyMethod = "shutdown")
  ExecutorService sendWorkers(ResponsesSettings settings) {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        settings.sendWorkers(), work -> new Thread(work, "send-" + number.incrementAndGet()));
  }
}
