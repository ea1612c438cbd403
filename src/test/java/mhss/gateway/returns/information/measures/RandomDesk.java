package mhss.gateway.returns.information.measures;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import mhss.gateway.HandClock;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Referral;
import mhss.gateway.history.History;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Event;
import mhss.gateway.rules.RuleSet.Transition;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.RuleSets.Contract;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.rules.file.CalendarFile;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.TestVault;
import mhss.gateway.vault.Vault;

/** A provider desk at which anything happens, in the ways that the rules allow. */
public final class RandomDesk {

  private static final List<String> PEOPLE = List.of("pat", "kim", "gateway");

  public final TestStore store = TestStore.fresh();
  public final Vault vault = TestVault.on(store.dataSource());
  public final RuleSets rules;
  public final Casework casework;
  public final Cases cases;
  private final HandClock clock = new HandClock("2017-01-01T00:00:00Z");
  private int urns;

  public RandomDesk() {
    WorkingCalendar calendar = CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml"));
    LocalDate turn = LocalDate.parse("2024-08-20");
    rules =
        new RuleSets(
            Path.of("config/rules"),
            calendar,
            List.of(
                contract("EAST", "mhss-v8", "2012-01-01", turn.minusDays(1)),
                contract("NEW", "mhss-2024", turn.toString(), LocalDate.parse("2028-12-31"))));
    casework =
        new Casework(store.jdbc(), vault, new History(store.dataSource(), clock), rules, clock);
    cases = new Cases(store.jdbc(), vault);
  }

  private static Contract contract(String id, String ruleSet, String from, LocalDate to) {
    return new Contract(id, "provider", ruleSet, LocalDate.parse(from), to, false);
  }

  /** As many cases, each from a day of a year on, each a while along some way. */
  public void live(String ruleSet, LocalDate from, int cases, Random random) {
    for (int n = 0; n < cases; n++) {
      Instant at =
          from.plusDays(random.nextInt(360))
              .atStartOfDay(WorkingCalendar.LONDON)
              .plusMinutes(random.nextInt(1440))
              .toInstant();
      String urn = "RD" + (10_000 + urns++);
      clock.now = at.plusSeconds(60);
      refer(ruleSet, urn, at, "{\"fields\":[]}");
      goOn(urn, at, random);
    }
  }

  public void refer(String ruleSet, String urn, Instant at, String details) {
    LocalDate day = WorkingCalendar.dayOf(at);
    Contract contract = rules.contractFor("provider", day).orElseThrow();
    clock.now = at;
    in(
        () ->
            casework.register(
                new Referral(
                    null,
                    "provider",
                    urn,
                    "referral",
                    ruleSet,
                    contract.id(),
                    day,
                    at,
                    details.getBytes(StandardCharsets.UTF_8),
                    List.of())));
  }

  /** Some thirty things are tried; what is not allowed does not happen. */
  private void goOn(String urn, Instant from, Random random) {
    Instant at = from;
    for (int n = 0; n < 16; n++) {
      at = at.plus(Duration.ofHours(random.nextInt(24 * 25)));
      clock.now = at.plus(Duration.ofHours(random.nextInt(3) == 0 ? random.nextInt(200) : 0));
      CaseFile file = cases.byUrn("provider", urn).orElseThrow();
      String event = event(rules.get(file.ruleSet()), file.state(), random);
      Map<String, String> facts =
          random.nextBoolean()
              ? Map.of("in-employment", "Y")
              : Map.of("in-employment", "N", "document-sha256", "ab" + random.nextInt(3));
      happens(urn, event, at, PEOPLE.get(random.nextInt(3)), facts);
    }
  }

  private static String event(RuleSet rules, String state, Random random) {
    List<String> possible =
        rules.transitions().stream()
            .filter(edge -> edge.from().equals(Optional.of(state)) && edge.holdsFor("provider"))
            .map(Transition::event)
            .toList();
    boolean any = possible.isEmpty() || random.nextInt(5) == 0;
    List<String> events = any ? rules.events().stream().map(Event::id).toList() : possible;
    return events.get(random.nextInt(events.size()));
  }

  public void happens(
      String urn, String event, Instant at, String actor, Map<String, String> facts) {
    clock.now = clock.now.isBefore(at) ? at : clock.now;
    in(() -> casework.apply(new CaseEvent(null, "provider", urn, event, at, actor, "told", facts)));
  }

  private void in(Runnable work) {
    store.transactions().executeWithoutResult(status -> work.run());
  }

  public long watermark() {
    return store
        .jdbc()
        .sql("select coalesce(max(n), 0) from case_event")
        .query(Long.class)
        .single();
  }
}
