package mhss.gateway.casework;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import mhss.gateway.HandClock;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.state.CaseAccess;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.RuleSets.Contract;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.rules.file.CalendarFile;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.TestVault;
import mhss.gateway.vault.Vault;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A provider desk with its store, from Tuesday 7 November 2017 on, and what arrives at it. */
final class CaseDesk {

  static final Instant NOW = Instant.parse("2017-11-07T10:00:00Z");
  static final LocalDate REFERRED_ON = LocalDate.parse("2017-11-06");
  static final Set<String> MISSING = Set.of("hours");

  final TestStore store = TestStore.fresh();
  final HandClock clock = new HandClock(NOW);
  final Vault vault = TestVault.on(store.dataSource());
  final History history = new History(store.dataSource(), clock);
  final RuleSets rules;
  final Casework casework;
  final Cases cases;
  final MessageStore messages;
  final CaseRecords records;
  final ClockSweep sweep;
  final PrapImport praps;

  CaseDesk() {
    this(Path.of("config/rules"), contracts());
  }

  CaseDesk(Path folder, List<Contract> contracts) {
    WorkingCalendar calendar = CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml"));
    rules = new RuleSets(folder, calendar, contracts);
    casework = new Casework(store.jdbc(), vault, history, rules, clock);
    cases = new Cases(store.jdbc(), vault);
    messages =
        new MessageStore(
            store.jdbc(), vault, clock, new JdbcTransactionManager(store.dataSource()));
    CaseworkConfiguration beans = new CaseworkConfiguration();
    JdbcTransactionManager transactions = new JdbcTransactionManager(store.dataSource());
    CaseAccess access = beans.caseAccess(store.jdbc(), cases, rules);
    records =
        beans.caseRecords(
            casework,
            access,
            beans.caseMarks(access, store.jdbc(), vault, messages, List.of(), history, clock),
            store.jdbc(),
            history,
            clock);
    sweep = beans.clockSweep(casework, access, store.jdbc(), transactions, clock);
    praps = beans.prapImport(casework, transactions, clock);
  }

  private static List<Contract> contracts() {
    LocalDate turn = LocalDate.parse("2024-08-20");
    return List.of(
        new Contract("OLD", "provider", "mhss-v8", day("2012-01-01"), turn.minusDays(1), false),
        new Contract("NEW", "provider", "mhss-2024", turn, day("2028-12-31"), false),
        new Contract("OLD-A", "adviser", "mhss-v8", day("2012-01-01"), turn.minusDays(1), false),
        new Contract("NEW-A", "adviser", "mhss-2024", turn, day("2028-12-31"), false));
  }

  <T> T in(Supplier<T> work) {
    return store.transactions().execute(status -> work.get());
  }

  /** The newest case of a URN that is known to one desk only. */
  CaseFile file(String urn) {
    return cases.byUrn(urn).stream().reduce((one, other) -> other).orElseThrow();
  }

  Registered attempt(String urn, Instant at, String result) {
    return in(() -> records.attempt(file(urn).id(), at, "phone", result, "pat"));
  }

  Registered happens(String urn, String event, Instant at, Map<String, String> facts) {
    clock.now = clock.now.isBefore(at) ? at : clock.now;
    return apply(new CaseEvent(null, "provider", urn, event, at, "pat", "told", facts));
  }

  String clockState(String urn, String rule) {
    return cases.clocks(file(urn).id()).stream()
        .filter(running -> running.rule().equals(rule))
        .map(Cases.RunningClock::state)
        .reduce((one, other) -> other)
        .orElse("none");
  }

  Registered register(Referral referral) {
    return store.transactions().execute(status -> casework.register(referral));
  }

  Registered apply(CaseEvent event) {
    return store.transactions().execute(status -> casework.apply(event));
  }

  Registered happens(String urn, String event) {
    return apply(
        new CaseEvent(null, "provider", urn, event, clock.now, "pat", "told on the phone"));
  }

  Referral referral(String urn) {
    return referral(urn, REFERRED_ON);
  }

  Referral referral(String urn, LocalDate date) {
    return referral(urn, date, NOW);
  }

  Referral referral(String urn, LocalDate date, Instant receivedAt) {
    return referral("provider", urn, date, receivedAt);
  }

  Referral referral(String desk, String urn, LocalDate date, Instant receivedAt) {
    Contract contract = rules.contractFor(desk, date).orElse(rules.contracts(desk).get(0));
    return new Referral(
        mail("referral " + urn + date),
        desk,
        urn,
        "referral",
        contract.ruleSet(),
        contract.id(),
        date,
        receivedAt,
        "{\"fields\":[]}".getBytes(StandardCharsets.UTF_8),
        List.copyOf(MISSING));
  }

  UUID mail(String text) {
    byte[] raw = (UUID.randomUUID() + text).getBytes(StandardCharsets.UTF_8);
    return store
        .transactions()
        .execute(
            status ->
                messages
                    .storeIn(
                        new MessageStore.NewMail(
                            "provider", "provider", NOW, new ByteArrayInputStream(raw)))
                    .id());
  }

  byte[] raw(UUID message) {
    return messages.raw(message, 1_000);
  }

  String state(String urn) {
    return file(urn).state();
  }

  List<String> steps(String urn) {
    return history.ofUrn(urn).stream().map(entry -> entry.step().step()).toList();
  }

  Entry last(String urn, String step) {
    return history.ofUrn(urn).stream()
        .filter(entry -> entry.step().step().equals(step))
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
