package mhss.gateway.operations;

import java.time.Clock;
import java.util.List;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.history.History;
import mhss.gateway.intake.Parking;
import mhss.gateway.mail.SendingChecks;
import mhss.gateway.operations.checks.BooksCheck;
import mhss.gateway.operations.checks.ConfigurationCheck;
import mhss.gateway.operations.checks.FoldersCheck;
import mhss.gateway.operations.checks.LettersCheck;
import mhss.gateway.operations.checks.PgpKeysCheck;
import mhss.gateway.operations.checks.ReturnsCheck;
import mhss.gateway.operations.checks.RulesCheck;
import mhss.gateway.operations.checks.ScannerCheck;
import mhss.gateway.operations.checks.SmtpCheck;
import mhss.gateway.operations.checks.StoreCheck;
import mhss.gateway.operations.checks.VaultCheck;
import mhss.gateway.operations.checks.WorkbooksCheck;
import mhss.gateway.operations.live.LiveCamel;
import mhss.gateway.operations.live.PauseRows;
import mhss.gateway.operations.lookup.Rows;
import mhss.gateway.operations.routes.CandidateCheck;
import mhss.gateway.operations.routes.MailboxesCheck;
import mhss.gateway.operations.routes.ReadMailboxes;
import mhss.gateway.operations.routes.RoutesCheck;
import mhss.gateway.operations.routes.TokenLoginsCheck;
import mhss.gateway.partners.Confirmations;
import mhss.gateway.partners.Partners;
import mhss.gateway.partners.PinnedKeys;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.responses.Letters;
import mhss.gateway.responses.Outbox;
import mhss.gateway.returns.Returns;
import mhss.gateway.rules.RuleSets;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lazy: most of this is for people, and made when the first of them asks. */
@Configuration(proxyBeanMethods = false)
@Lazy
class OperationsConfiguration {

  @Bean
  RouteFiles routeFiles(JdbcClient sql) {
    return new RouteFiles(sql);
  }

  @Bean
  LiveRoutes.Known knownRoutes(RouteFiles files, PauseRows pauses) {
    return new LiveRoutes.Known(files, pauses);
  }

  @Bean
  LiveRoutes liveRoutes(
      ObjectProvider<CamelContext> camel,
      ObjectProvider<LiveCamel> live,
      LiveRoutes.Known known,
      History history,
      PlatformTransactionManager transactions) {
    return new LiveRoutes(
        () -> camel.stream().findFirst().map(there -> live.getObject()),
        known,
        history,
        new TransactionTemplate(transactions));
  }

  @Bean
  RouteCandidates routeCandidates(ApplicationContext beans) {
    return new RouteCandidates(new CandidateCheck(beans));
  }

  @Bean
  Ids ids(JdbcClient sql) {
    return new Ids(sql);
  }

  @Bean
  ConnectionTests connectionTests(ApplicationContext beans, SendingChecks sending) {
    return new ConnectionTests(new ReadMailboxes(beans), sending);
  }

  @Bean
  MailboxNames mailboxNames(ApplicationContext beans, SendingChecks sending, JdbcClient sql) {
    return new MailboxNames(new ReadMailboxes(beans), sending, sql);
  }

  @Bean
  RuleWords ruleWords(RuleSets ruleSets) {
    return new RuleWords(ruleSets);
  }

  @Bean
  Lookups lookups(
      Cases cases,
      MessageStore messages,
      Outbox outbox,
      Correspondents correspondents,
      JdbcClient sql) {
    return new Lookups(cases, messages, outbox, correspondents, new Rows(sql));
  }

  @Bean
  Traces traces(Traces.Sources sources, Returns returns, Ids ids) {
    return new Traces(sources, returns, ids);
  }

  @Bean
  Traces.Sources traceSources(Cases cases, MessageStore messages, History history, Outbox outbox) {
    return new Traces.Sources(cases, messages, history, outbox);
  }

  @Bean
  FormAccess formAccess(Cases cases, History history, PlatformTransactionManager transactions) {
    return new FormAccess(cases, history, new TransactionTemplate(transactions));
  }

  @Bean
  LetterAccess letterAccess(History history, PlatformTransactionManager transactions) {
    return new LetterAccess(history, new TransactionTemplate(transactions));
  }

  @Bean
  ContentAccess contentAccess(
      MessageStore messages,
      History history,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new ContentAccess(messages, history, new TransactionTemplate(transactions), clock);
  }

  @Bean
  Correspondents correspondents(MessageStore messages, Partners partners) {
    return new Correspondents(messages, partners);
  }

  @Bean
  MessageList messageList(JdbcClient sql, Correspondents correspondents) {
    return new MessageList(sql, correspondents);
  }

  @Bean
  SavedSearches savedSearches(JdbcClient sql, Clock clock) {
    return new SavedSearches(sql, clock);
  }

  @Bean
  MessageStories messageStories(
      Traces traces, Cases cases, MessageList list, Correspondents correspondents, JdbcClient sql) {
    return new MessageStories(traces, cases, list, correspondents, sql);
  }

  @Bean
  KeyList keyList(Keyring keyring, PinnedKeys pinned, Clock clock) {
    return new KeyList(keyring, pinned, clock);
  }

  @Bean
  KeyChanges keyChanges(
      Keyring keyring, Parking parking, History history, PlatformTransactionManager transactions) {
    return new KeyChanges(keyring, parking, history, new TransactionTemplate(transactions));
  }

  @Bean
  KeyPinning keyPinning(
      Partners partners,
      Confirmations confirmations,
      History history,
      PlatformTransactionManager transactions) {
    return new KeyPinning(partners, confirmations, history, new TransactionTemplate(transactions));
  }

  @Bean
  KeyAnnouncements keyAnnouncements(
      Keyring keyring,
      Partners partners,
      Letters letters,
      History history,
      PlatformTransactionManager transactions) {
    return new KeyAnnouncements(
        keyring, partners, letters, history, new TransactionTemplate(transactions));
  }

  @Bean
  Doctor doctor(ApplicationContext beans) {
    return new Doctor(
        List.of(
            new ConfigurationCheck(new TokenLoginsCheck()),
            new FoldersCheck(),
            new StoreCheck(Clock.systemUTC()),
            new VaultCheck(),
            new RulesCheck(),
            new PgpKeysCheck(),
            new LettersCheck(),
            new ReturnsCheck(),
            new WorkbooksCheck(),
            new SmtpCheck(),
            new ScannerCheck(),
            new RoutesCheck(),
            new MailboxesCheck(),
            new BooksCheck(there -> new ReadMailboxes(there).names())),
        beans);
  }
}
