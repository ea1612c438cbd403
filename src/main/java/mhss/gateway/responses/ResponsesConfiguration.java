package mhss.gateway.responses;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.history.History;
import mhss.gateway.mail.SenderAddresses;
import mhss.gateway.mail.UncertainMails;
import mhss.gateway.partners.Partners;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.responses.letters.AcknowledgementLetters;
import mhss.gateway.responses.letters.LetterMail;
import mhss.gateway.responses.letters.Recipients;
import mhss.gateway.responses.letters.Sealing;
import mhss.gateway.responses.letters.StandingValues;
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
  LetterEvents letterEvents(Casework casework, CaseRecords records, RuleSets ruleSets) {
    return new LetterEvents(casework, records, ruleSets);
  }

  @Bean
  OutboxSteps outboxSteps(History history) {
    return new OutboxSteps(history);
  }

  @Bean
  Evidence evidence(OutboxRows rows, EvidenceRows kept, OutboxSteps steps) {
    return new Evidence(rows, kept, steps);
  }

  @Bean
  EvidenceRows evidenceRows(JdbcClient jdbc, Clock clock) {
    return new EvidenceRows(jdbc, clock);
  }

  @Bean
  UncertainMails uncertainMails(
      EvidenceRows rows, Outbox outbox, PlatformTransactionManager transactions) {
    return new TraceableMails(rows, outbox, new TransactionTemplate(transactions));
  }

  @Bean
  Answers answers(JdbcClient jdbc, MessageStore store) {
    return new Answers(jdbc, store);
  }

  @Bean
  LetterTraces letterTraces(JdbcClient jdbc, Answers answers) {
    return new LetterTraces(jdbc, answers);
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
  Letters.Mails letterMails(
      SenderAddresses senders,
      OpenPgp openPgp,
      Partners partners,
      ResponsesSettings settings,
      Clock clock) {
    Sealing sealing = new Sealing(openPgp, partners, settings.signingKeys());
    return new Letters.Mails(
        new LetterMail(senders, Optional.of(sealing), settings.mailDomain(), clock),
        new LetterMail(senders, Optional.empty(), settings.mailDomain(), clock),
        partners);
  }

  @Bean
  ReferralReplies referralReplies(
      Queueing queueing,
      Drafts.Known known,
      Letters.Mails mails,
      AcknowledgementLetters letters,
      ResponsesSettings settings) {
    return new ReferralReplies(
        queueing,
        known.cases(),
        known.store(),
        letters,
        settings.encryptAcknowledgements() ? mails.sealed() : mails.open());
  }

  @Bean
  OwnMail ownMail(
      Queueing queueing,
      SenderAddresses senders,
      OpenPgp openPgp,
      ResponsesSettings settings,
      Clock clock) {
    return new OwnMail(queueing, senders, openPgp, settings, clock);
  }

  @Bean
  LetterTemplates letterTemplates(ResponsesSettings settings) {
    return new LetterTemplates(settings.templates());
  }

  @Bean
  LetterTrials letterTrials(
      JdbcClient jdbc, Cases cases, RuleSets ruleSets, Clock clock, LetterTemplates templates) {
    return new LetterTrials(jdbc, cases, ruleSets, new StandingValues(cases, clock), templates);
  }

  @Bean
  RecipientTrials recipientTrials(
      Drafts.Known known, RuleSets ruleSets, Partners partners, OpenPgp openPgp) {
    return new RecipientTrials(known, ruleSets, partners, openPgp);
  }

  @Bean
  TemplateCandidates templateCandidates(RuleSets ruleSets, LetterTemplates templates) {
    return new TemplateCandidates(ruleSets, templates);
  }

  @Bean
  AcknowledgementLetters acknowledgementLetters(LetterTemplates templates, RuleSets ruleSets) {
    return new AcknowledgementLetters(templates, ruleSets);
  }

  @Bean
  Catalogue catalogue(RuleSets ruleSets, LetterTemplates templates) {
    Catalogue catalogue = new Catalogue(ruleSets, templates);
    catalogue
        .problems()
        .forEach(problem -> LOG.error("{}. Letters wait until it is mended", problem));
    return catalogue;
  }

  @Bean
  Drafts.Known knownToLetters(Cases cases, MessageStore store) {
    return new Drafts.Known(cases, store);
  }

  @Bean
  Drafts drafts(
      Catalogue catalogue,
      Drafts.Known known,
      Partners partners,
      Clock clock,
      ResponsesSettings settings) {
    return new Drafts(
        catalogue,
        new Recipients(partners, known.cases(), known.store()),
        new StandingValues(known.cases(), clock),
        known,
        settings.desks());
  }

  @Bean
  OrderStore orderStore(JdbcClient jdbc, Vault vault) {
    return new OrderStore(jdbc, vault);
  }

  @Bean
  Letters letters(
      Catalogue catalogue,
      Drafts drafts,
      Queueing queueing,
      OrderStore orders,
      Letters.Mails mails) {
    return new Letters(catalogue, drafts, queueing, orders, mails);
  }

  @Bean
  Outbox outbox(
      OutboxRows rows,
      OutboxSteps steps,
      Evidence evidence,
      ReferralReplies replies,
      Letters letters,
      ResponsesSettings settings) {
    return new Outbox(
        rows,
        replies,
        new Outbox.Settled(new Settling(rows, steps), evidence),
        letters,
        settings.acknowledgeReferrals());
  }

  /** Named by the routes. */
  @Bean
  Dispatch dispatch(
      OutboxRows rows,
      Verdicts verdicts,
      OutboxSteps steps,
      Loading loading,
      PlatformTransactionManager transactions,
      ResponsesSettings settings) {
    return new Dispatch(
        new Dispatch.Work(rows, loading, verdicts, steps),
        new TransactionTemplate(transactions),
        settings.sendWorkers());
  }

  @Bean
  Verdicts verdicts(
      OutboxRows rows, OutboxSteps steps, Evidence evidence, JdbcClient jdbc, Clock clock) {
    return new Verdicts(rows, steps, evidence, new Way(jdbc, clock));
  }

  @Bean
  Loading loading(MessageStore store, SenderAddresses senders, List<LastLook> looks) {
    return new Loading(store, senders, looks);
  }

  /** Named by {@code routes/send.yaml}. No more is claimed than there are threads for. */
  @Bean(destroyMethod = "shutdown")
  ExecutorService sendWorkers(ResponsesSettings settings) {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        settings.sendWorkers(), work -> new Thread(work, "send-" + number.incrementAndGet()));
  }
}
