package mhss.gateway.intake;

import jakarta.validation.ClockProvider;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.documents.DocumentReader;
import mhss.gateway.heartbeat.Heartbeats;
import mhss.gateway.history.History;
import mhss.gateway.intake.opening.MailOpener;
import mhss.gateway.intake.recognition.Recogniser;
import mhss.gateway.intake.special.Markers;
import mhss.gateway.intake.special.OwnEmployees;
import mhss.gateway.intake.special.SpecialHandling;
import mhss.gateway.mail.MimeLimits;
import mhss.gateway.mail.MimeReader;
import mhss.gateway.partners.Partners;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.reports.Reports;
import mhss.gateway.reports.Submissions;
import mhss.gateway.responses.Answers;
import mhss.gateway.responses.Letters;
import mhss.gateway.responses.Outbox;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.scanner.Scanner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {

  @Bean
  MailOpener mailOpener(OpenPgp openPgp, DocumentReader documents, Withholding withholding) {
    return new MailOpener(
        new MimeReader(MimeLimits.DEFAULT), openPgp, documents, withholding::unread);
  }

  @Bean
  PlainMails plainMails(MailOpener opener, RuleSets ruleSets) {
    return new PlainMails(opener, new Recogniser(ruleSets));
  }

  @Bean
  OutgoingForms outgoingForms(
      MailOpener opener, Withholding withholding, RuleSets ruleSets, Reading.Readers readers) {
    return new OutgoingForms(opener, withholding, new Recogniser(ruleSets), readers.referrals());
  }

  @Bean
  Withholding withholding(IntakeSettings settings) {
    return new Withholding(new Markers(settings.withheld()), new Markers(settings.refusedUnread()));
  }

  @Bean
  Opening opening(
      MessageStore messages, MailOpener opener, OpenedMails opened, Withholding withholding) {
    return new Opening(messages, opener, opened, withholding, MimeLimits.DEFAULT.size());
  }

  @Bean
  Judges judges(
      Partners partners,
      Outbox outbox,
      Cases cases,
      Reports reports,
      SpecialHandling special,
      IntakeSettings settings,
      Clock clock,
      @Value("${gateway.mail-domain:gateway.invalid}") String mailDomain) {
    return new Judges(
        partners, outbox, cases, reports, special, settings, validator(clock), clock, mailDomain);
  }

  @Bean
  RuleTrials ruleTrials(
      JdbcClient jdbc,
      MessageStore messages,
      RuleSets ruleSets,
      Rereading rereading,
      Judges judges) {
    return new RuleTrials(jdbc, messages, ruleSets, rereading.opening(), judges);
  }

  /** A dry run takes nothing from what was opened for processing. */
  @Bean
  Rereading rereading(MessageStore messages, MailOpener opener, Withholding withholding) {
    return new Rereading(
        new Opening(messages, opener, new OpenedMails(0), withholding, MimeLimits.DEFAULT.size()));
  }

  record Rereading(Opening opening) {}

  @Bean
  Recognition recognition(RuleSets ruleSets, Reading.Readers readers, Judges judges) {
    return judges.recognition(ruleSets, readers);
  }

  @Bean
  Reading reading(Reading.Readers readers, Cases cases) {
    return new Reading(readers, cases);
  }

  @Bean
  Reading.Readers readers(RuleSets ruleSets, Judges judges) {
    return judges.readers(ruleSets);
  }

  @Bean
  Settlement settlement(
      JdbcClient jdbc, MessageStore messages, History history, Destruction destruction) {
    return new Settlement(jdbc, messages, history, destruction);
  }

  @Bean
  Destruction destruction(
      JdbcClient jdbc,
      MessageStore messages,
      Answers answers,
      OpenedMails opened,
      History history) {
    return new Destruction(jdbc, messages, answers, opened, history);
  }

  @Bean
  Registration registration(
      Casework casework,
      Cases cases,
      Registration.Effecting effecting,
      TransactionTemplate transactions) {
    return new Registration(casework, cases, effecting, transactions);
  }

  @Bean
  Registration.Effecting effecting(
      Settlement settlement,
      Acknowledgements acknowledgements,
      SeenSignatures signatures,
      Waiting waiting,
      ReceivedReports reports,
      CaseReporters reporters,
      Marks marks) {
    return new Registration.Effecting(
        settlement, acknowledgements, signatures, waiting, reports, reporters, marks);
  }

  @Bean
  CaseReporters caseReporters(Cases cases, MessageStore messages, Partners partners) {
    return new CaseReporters(cases, messages, partners);
  }

  @Bean
  SeenSignatures seenSignatures(JdbcClient jdbc, Cases cases, MessageStore messages) {
    return new SeenSignatures(jdbc, cases, messages);
  }

  @Bean
  Marks marks(CaseRecords records, MessageStore messages, History history) {
    return new Marks(records, messages, history);
  }

  @Bean
  SpecialHandling specialHandling(IntakeSettings settings) {
    return new SpecialHandling(
        new Markers(settings.special().mappa()),
        new Markers(settings.special().incident()),
        new Markers(settings.special().sensitive()),
        new OwnEmployees(settings.ownNames()));
  }

  @Bean
  ReceivedReports receivedReports(
      Cases cases, Reports reports, Submissions submissions, Letters letters, History history) {
    return new ReceivedReports(cases, reports, submissions, letters, history);
  }

  @Bean
  Waiting waiting(WorkQueue queue, History history, IntakeSettings settings) {
    return new Waiting(queue, history, settings.caseWait());
  }

  @Bean
  CaseArrivals caseArrivals(JdbcClient jdbc, History history, TransactionTemplate transactions) {
    return new CaseArrivals(jdbc, history, transactions);
  }

  @Bean
  Acknowledgements acknowledgements(Outbox outbox, History history) {
    return new Acknowledgements(outbox, history);
  }

  @Bean
  WorkQueue workQueue(JdbcClient jdbc, Clock clock, Room room, IntakeSettings settings) {
    return new WorkQueue(jdbc, clock, room, settings.node(), settings.claimed());
  }

  @Bean
  Intake intake(
      WorkQueue queue,
      MessageStore messages,
      Intake.Stages stages,
      Failures failures,
      IntakeSettings settings) {
    return new Intake(queue, messages, stages, failures, settings);
  }

  @Bean
  Intake.Stages stages(
      Opening opening,
      Scanner scanner,
      ReturnedBeats beats,
      Recognition recognition,
      Reading reading,
      Registration registration) {
    return new Intake.Stages(
        opening, new Scanning(scanner), beats, recognition, reading, registration);
  }

  @Bean
  ReturnedBeats returnedBeats(Heartbeats heartbeats) {
    return new ReturnedBeats(heartbeats);
  }

  @Bean
  Failures failures(
      WorkQueue queue,
      Settlement settlement,
      TransactionTemplate transactions,
      IntakeSettings settings) {
    return new Failures(queue, settlement, transactions, settings.tries());
  }

  @Bean
  Parking parking(
      JdbcClient jdbc,
      History history,
      TransactionTemplate transactions,
      Intake intake,
      Cases cases,
      Destruction destruction) {
    return new Parking(jdbc, history, transactions, intake, cases, destruction);
  }

  @Bean
  KeyArrivals keyArrivals(Keyring keyring, Parking parking) {
    return new KeyArrivals(keyring, parking);
  }

  /** "In the future" and "in the past" are asked of the one clock. */
  private static Validator validator(Clock clock) {
    ClockProvider provider = () -> clock;
    return Validation.byDefaultProvider()
        .configure()
        .clockProvider(provider)
        .buildValidatorFactory()
        .getValidator();
  }
}
