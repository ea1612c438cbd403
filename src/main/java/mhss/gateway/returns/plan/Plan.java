package mhss.gateway.returns.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnContract;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.ReturnRefused;
import mhss.gateway.returns.ledger.Planning;
import mhss.gateway.returns.plan.PlannedReturn.Key;
import mhss.gateway.returns.plan.ScheduleRuns.Run;
import mhss.gateway.returns.plan.ScheduleRuns.State;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.Schedule;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which returns the schedules of the rule sets in use call for, and on which days. */
class Plan implements Planning {

  private static final String DESK = "provider";

  /** Longer than from the end of any period to the day of its return. */
  private static final int DAYS_AFTER = 92;

  private final RuleSets ruleSets;
  private final ReturnsSettings settings;
  private final ScheduleRuns runs;
  private final JdbcClient jdbc;
  private final Clock clock;

  Plan(
      RuleSets ruleSets,
      ReturnsSettings settings,
      ScheduleRuns runs,
      JdbcClient jdbc,
      Clock clock) {
    this.ruleSets = ruleSets;
    this.settings = settings;
    this.runs = runs;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String provider() {
    return settings.provider();
  }

  @Override
  public List<ReturnContract> contracts(RuleSet rules) {
    return ruleSets.contracts(DESK).stream()
        .filter(contract -> contract.ruleSet().equals(rules.id()))
        .map(ReturnContract::of)
        .toList();
  }

  /** Those that a schedule makes, of the rule sets that a contract uses. */
  Stream<Scheduled> scheduled() {
    return ruleSets.all().stream()
        .filter(rules -> !contracts(rules).isEmpty())
        .flatMap(
            rules ->
                rules.returns().stream()
                    .flatMap(
                        rule ->
                            schedule(rules, rule).stream()
                                .map(schedule -> new Scheduled(rules, rule, schedule))));
  }

  record Scheduled(RuleSet rules, ReturnRule rule, Schedule schedule) {}

  /** What schedules call for on these days since the gateway knows of them, by day. */
  List<PlannedReturn> between(LocalDate from, LocalDate to) {
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    return scheduled()
        .flatMap(
            one -> {
              LocalDate since = runs.since(one.rules(), one.rule()).orElse(today);
              return days(one, since.isAfter(from) ? since : from, to);
            })
        .sorted(PlannedReturn.BY_DAY)
        .toList();
  }

  private Stream<PlannedReturn> days(Scheduled one, LocalDate from, LocalDate to) {
    return new ReturnDays(ruleSets.calendar())
        .between(one.schedule(), one.rule(), contracts(one.rules()), from, to)
        .map(
            day ->
                new PlannedReturn(
                    one.rules(),
                    one.rule(),
                    day.period(),
                    day.day(),
                    at(one.rule(), day.day()),
                    day.unknown()));
  }

  /** Looks at each contract once; a look is worth no longer than what it was made for. */
  Reporting reporting() {
    return new Reporting(jdbc);
  }

  boolean goesOn(PlannedReturn planned, Reporting reporting) {
    RuleSet rules = planned.rules();
    return reporting.goesOn(rules, contracts(rules), planned.period(), planned.day());
  }

  @Override
  public List<ReturnEntry> planned(LocalDate from, LocalDate to) {
    Map<Key, Run> known = runs.between(from, to);
    Reporting reporting = reporting();
    Instant now = clock.instant();
    return between(from, to).stream()
        .filter(
            planned ->
                Optional.ofNullable(known.get(planned.key()))
                    .map(run -> run.state() != State.NONE)
                    .orElseGet(() -> goesOn(planned, reporting)))
        .map(planned -> entry(planned, Optional.ofNullable(known.get(planned.key())), now))
        .toList();
  }

  private static ReturnEntry entry(PlannedReturn planned, Optional<Run> run, Instant now) {
    boolean waits = run.filter(Run::isSettled).isPresent();
    String otherwise = planned.isDue(now) ? "due" : "planned";
    Optional<String> problem = planned.unknown().or(() -> run.flatMap(Run::problem));
    return new ReturnEntry(
        null,
        planned.rules().id(),
        planned.rule().id(),
        planned.rule().kind().orElse(null),
        planned.period(),
        0,
        planned.day(),
        waits ? "waiting" : otherwise,
        planned.isLate(now),
        problem.orElse(null),
        0,
        OptionalLong.empty(),
        null,
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public Instant plannedAt(RuleSet rules, ReturnRule rule, Period period) {
    return schedule(rules, rule).stream()
        .flatMap(
            schedule ->
                days(
                    new Scheduled(rules, rule, schedule),
                    period.first(),
                    period.last().plusDays(DAYS_AFTER)))
        .filter(planned -> planned.period().equals(period))
        .findFirst()
        .map(PlannedReturn::at)
        .orElseThrow(
            () ->
                new ReturnRefused(
                    "unknown-period",
                    "The return %s of %s has no period %s; 'gateway returns' lists those it has."
                        .formatted(rule.id(), rules.id(), period.id())));
  }

  private Instant at(ReturnRule rule, LocalDate day) {
    LocalTime set =
        rule.content().equals("claim") || rule.content().equals("prap-worksheet")
            ? settings.claimAt()
            : settings.informationAt();
    LocalTime time = rule.cutOff().filter(set::isBefore).orElse(set);
    return day.atTime(time).atZone(WorkingCalendar.LONDON).toInstant();
  }

  private static Optional<Schedule> schedule(RuleSet rules, ReturnRule rule) {
    return rule.schedule()
        .flatMap(
            id ->
                rules.schedules().stream()
                    .filter(schedule -> schedule.id().equals(id))
                    .findFirst());
  }
}
