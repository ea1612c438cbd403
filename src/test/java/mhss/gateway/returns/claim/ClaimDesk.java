package mhss.gateway.returns.claim;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import mhss.gateway.HandClock;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Referral;
import mhss.gateway.casework.Registered;
import mhss.gateway.casework.TestRecords;
import mhss.gateway.history.History;
import mhss.gateway.returns.Assignment;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.Maker;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnContract;
import mhss.gateway.returns.claim.due.Entitlements;
import mhss.gateway.returns.layout.Workbooks;
import mhss.gateway.returns.rows.LineRows;
import mhss.gateway.returns.rows.ReturnRow;
import mhss.gateway.returns.rows.ReturnRows;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.RuleSets.Contract;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.rules.file.CalendarFile;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.TestVault;
import mhss.gateway.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A provider desk whose cases go their way, and whose claims are kept as the ledger keeps them. */
final class ClaimDesk {

  static final long FEE = 99_999;

  final TestStore store = TestStore.fresh();
  final HandClock clock = new HandClock(Instant.parse("2017-11-07T10:00:00Z"));
  private final Vault vault = TestVault.on(store.dataSource());
  private final History history = new History(store.dataSource(), clock);
  private final WorkingCalendar calendar =
      CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml"));
  private final List<Contract> contracts;
  final RuleSets rules;
  private final Casework casework;
  final Cases cases = new Cases(store.jdbc(), vault);
  final CaseRecords records;
  private final ReturnRows rows = new ReturnRows(store.jdbc());
  private final LineRows lines = new LineRows(new JdbcTemplate(store.dataSource()));
  final ClaimedLines claimed = new ClaimedLines(store.jdbc());
  final Maker claims;
  final Maker worksheets;

  ClaimDesk() {
    this(OptionalLong.of(FEE));
  }

  ClaimDesk(OptionalLong fee) {
    LocalDate turn = LocalDate.parse("2024-08-20");
    contracts =
        List.of(
            new Contract(
                "OLD",
                "provider",
                "mhss-v8",
                day("2012-01-01"),
                turn.minusDays(1),
                true,
                fee,
                Optional.empty()),
            new Contract("NEW", "provider", "mhss-2024", turn, day("2028-12-31"), false));
    rules = new RuleSets(Path.of("config/rules"), calendar, contracts);
    casework = new Casework(store.jdbc(), vault, history, rules, clock);
    records = TestRecords.on(store, vault, history, rules, clock);
    Entitlements entitlements =
        new Entitlements(store.dataSource(), new JdbcTransactionManager(store.dataSource()));
    LineFiles files = new LineFiles(new Workbooks(), Path.of("templates/returns"), "ACME");
    claims = new ClaimMaker(entitlements, claimed, files);
    worksheets = new WorksheetMaker(entitlements, claimed, files);
  }

  /** A return as it was made. */
  record Kept(UUID id, Assignment assignment, Made made) {}

  void refer(String urn, String date) {
    LocalDate on = day(date);
    Instant at = noon(on);
    now(at);
    boolean v8 = on.isBefore(day("2024-08-20"));
    in(
        () ->
            casework.register(
                new Referral(
                    null,
                    "provider",
                    urn,
                    "referral",
                    v8 ? "mhss-v8" : "mhss-2024",
                    v8 ? "OLD" : "NEW",
                    on,
                    at,
                    null,
                    List.of())));
  }

  void referAgain(String urn, String date) {
    Instant at = noon(day(date));
    now(at);
    Registered again =
        in(
            () ->
                casework.openByHand(
                    new Referral(
                        null,
                        "provider",
                        urn,
                        "referral",
                        "mhss-v8",
                        "OLD",
                        day(date),
                        at,
                        null,
                        List.of()),
                    "pat",
                    "extension",
                    null));
    if (!(again instanceof Registered.CaseOpened)) {
      throw new IllegalStateException(String.valueOf(again));
    }
  }

  Registered happens(String urn, String event, String at, Map<String, String> facts) {
    return happens(urn, event, Instant.parse(at), facts);
  }

  Registered happens(String urn, String event, Instant at, Map<String, String> facts) {
    now(at);
    Registered registered =
        in(
            () ->
                casework.apply(
                    new CaseEvent(null, "provider", urn, event, at, "pat", "told", facts)));
    if (!(registered instanceof Registered.CaseMoved)) {
      throw new IllegalStateException(event + " of " + urn + ": " + registered);
    }
    return registered;
  }

  /** Accepted at noon of that day, ten days after it came in. */
  void planAccepted(String urn, String date) {
    Instant at = noon(day(date));
    happens(urn, "contact-made", at.minusSeconds(11 * 86_400), Map.of());
    happens(urn, "plan-submitted", at.minusSeconds(10 * 86_400), Map.of("in-employment", "Y"));
    happens(urn, "plan-accepted", at, Map.of());
  }

  void exitAccepted(String urn, String date, String outcome) {
    Instant at = noon(day(date));
    happens(urn, "support-period-ended", at.minusSeconds(20 * 86_400), Map.of());
    happens(
        urn,
        "exit-submitted",
        at.minusSeconds(10 * 86_400),
        Map.of("outcome", outcome, "in-employment", outcome.equals("not-in-work") ? "N" : "Y"));
    happens(urn, "exit-accepted", at, Map.of());
  }

  /** On the last working day of the month, with the cut-off at noon, and kept. */
  Kept claim(String month) {
    return keep(claims, assignment("mhss-v8", "claim", month, 1), null);
  }

  Kept worksheet(String month) {
    return keep(worksheets, assignment("mhss-2024", "worksheet", month, 1), null);
  }

  Made preview(String month) {
    return claims.make(assignment("mhss-v8", "claim", month, 1));
  }

  /** The next version, made now. */
  Kept correct(Kept before) {
    Assignment was = before.assignment();
    return keep(
        was.rule().id().equals("claim") ? claims : worksheets,
        assignment(was.rules().id(), was.rule().id(), was.period().id(), was.version() + 1),
        before.id());
  }

  Made again(Kept kept) {
    return (kept.assignment().rule().id().equals("claim") ? claims : worksheets)
        .make(kept.assignment());
  }

  Assignment assignment(String ruleSet, String returnId, String month, int version) {
    RuleSet set = rules.get(ruleSet);
    ReturnRule rule =
        set.returns().stream().filter(one -> one.id().equals(returnId)).findFirst().orElseThrow();
    YearMonth of = YearMonth.parse(month);
    Instant cutOff =
        calendar
            .lastWorkingDay(of)
            .atTime(LocalTime.NOON)
            .atZone(WorkingCalendar.LONDON)
            .toInstant();
    now(cutOff.plusSeconds(1_800));
    clock.now = clock.now.plusSeconds(1); // no two returns are made in one instant
    long asOf =
        store.jdbc().sql("select coalesce(max(n), 0) from case_event").query(Long.class).single();
    return new Assignment(
        set,
        rule,
        Period.month(of),
        version,
        asOf,
        clock.now,
        cutOff,
        contracts.stream()
            .filter(contract -> contract.ruleSet().equals(ruleSet))
            .map(ReturnContract::of)
            .toList(),
        Optional.empty());
  }

  private Kept keep(Maker maker, Assignment assignment, UUID corrects) {
    return in(
        () -> {
          if (corrects != null) {
            lines.release(corrects, assignment.asOf());
            rows.superseded(corrects, true);
          }
          Made made = maker.make(assignment);
          ReturnRow row = row(maker.content(), assignment, made, corrects);
          rows.insert(row);
          lines.insert(row, made.lines());
          return new Kept(row.id(), assignment, made);
        });
  }

  private ReturnRow row(String content, Assignment assignment, Made made, UUID corrects) {
    return new ReturnRow(
        UUID.randomUUID(),
        new ReturnRow.Name(assignment.rules().id(), assignment.rule().id(), assignment.version()),
        assignment.period(),
        null,
        content,
        "kept",
        new ReturnRow.Making(
            assignment.at(),
            false,
            assignment.cutOff(),
            assignment.asOf(),
            assignment.at(),
            "gateway"),
        Optional.empty(),
        made.rows(),
        made.totalPence(),
        vault.newKey(Vault.Purpose.RETURN),
        Optional.ofNullable(corrects),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        null);
  }

  CaseFile file(String urn) {
    return cases.byUrn("provider", urn).orElseThrow();
  }

  void hold(String urn) {
    in(() -> records.hold(file(urn).id(), "contradictory-decision", "pat"));
  }

  void release(String urn) {
    in(() -> records.release(file(urn).id(), "pat", "looked at"));
  }

  <T> T in(Supplier<T> work) {
    return store.transactions().execute(status -> work.get());
  }

  void now(Instant at) {
    clock.now = clock.now.isBefore(at) ? at : clock.now;
  }

  static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(WorkingCalendar.LONDON).toInstant();
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
