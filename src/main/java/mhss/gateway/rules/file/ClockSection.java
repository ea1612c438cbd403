package mhss.gateway.rules.file;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.ClockRule;
import mhss.gateway.rules.Schedule;
import mhss.gateway.rules.Term;
import mhss.gateway.rules.Term.Unit;

/** The clocks and schedules of a rule file: what starts them, how long they run, what ends them. */
class ClockSection {

  /** Every month has so many working days. */
  private static final int LAST_COUNTED = 15;

  private static final Map<String, Unit> UNITS =
      Map.of(
          "hours", Unit.HOURS,
          "working-days", Unit.WORKING_DAYS,
          "calendar-days", Unit.CALENDAR_DAYS,
          "months", Unit.MONTHS);

  private static final Set<String> PERIODS = Set.of("month", "quarter", "year", "contract-year");

  /** Where the support period may begin (requirements, A-01). */
  private static final Set<String> ANCHORS = Set.of("submission", "acceptance");

  private static final Set<String> COUNTS = Set.of("inclusive", "exclusive");

  /** In the place of a first day: as the rule set counts the support period. */
  private static final String AS_SUPPORT = "support";

  private final YamlNode root;
  private final StateMachine machine;
  private final Set<String> kinds;
  private final Set<String> ids = new HashSet<>();
  private final Optional<YamlNode> support;

  ClockSection(YamlNode root, StateMachine machine, Set<String> kinds) {
    this.root = root;
    this.machine = machine;
    this.kinds = kinds;
    root.list("clocks").forEach(clock -> ids.add(clock.text("id")));
    this.support = root.optional("support").map(ClockSection::support);
  }

  List<ClockRule> clocks() {
    if (!ids.contains(RuleSet.SUPPORT_PERIOD)) {
      throw root.get("clocks").bad("the clock C-14 (support period) is missing");
    }
    return root.distinct("clocks", this::clock, ClockRule::id);
  }

  List<Schedule> schedules() {
    return root.distinct("schedules", ClockSection::schedule, Schedule::id);
  }

  private static YamlNode support(YamlNode support) {
    support.only("anchor", "count", "source").text("source");
    support.get("anchor").oneOf(ANCHORS);
    support.get("count").oneOf(COUNTS);
    return support;
  }

  private ClockRule clock(YamlNode clock) {
    clock.only(
        "id",
        "name",
        "start",
        "met-by",
        "for",
        "firm",
        "cap",
        "outlives",
        "desk",
        "time-up",
        "notice",
        "warn-days",
        "source");
    return new ClockRule(
        clock.text("id"),
        clock.text("name"),
        starts(clock),
        known(clock, "met-by", machine.events()),
        term(clock.get("for")),
        clock.flag("firm", true),
        clock.optional("cap").map(YamlNode::date),
        clock.flag("outlives", false),
        clock.optional("desk").map(desk -> desk.oneOf(StateMachine.DESKS)),
        clock.optional("time-up").map(machine::eventInTable),
        clock.optional("notice").map(notice -> notice.oneOf(kinds)),
        clock.optional("warn-days").map(YamlNode::number).orElse(0),
        clock.text("source"));
  }

  /** A start may depend on where the support period begins. */
  private List<String> starts(YamlNode clock) {
    YamlNode start = clock.get("start");
    if (start.keys().isEmpty()) {
      return known(clock, "start", machine.startable());
    }
    start.only("submission", "acceptance");
    YamlNode chosen =
        support.orElseThrow(
            () -> start.bad("'support' must say which anchor holds: submission or acceptance"));
    ANCHORS.forEach(anchor -> known(start, anchor, machine.startable()));
    return start.texts(chosen.text("anchor"));
  }

  private static List<String> known(YamlNode clock, String key, Set<String> known) {
    if (clock.list(key).isEmpty()) {
      throw clock.bad("this clock has no known event for '" + key + "'");
    }
    return clock.list(key).stream().map(entry -> entry.oneOf(known)).toList();
  }

  private Term term(YamlNode written) {
    written.only(
        "hours", "working-days", "calendar-days", "months", "first-day", "from", "not-after");
    List<String> units = written.keys().stream().filter(UNITS::containsKey).toList();
    if (units.size() != 1) {
      throw written.bad("exactly one of hours, working-days, calendar-days, months is expected");
    }
    Unit unit = UNITS.get(units.get(0));
    int amount = written.get(units.get(0)).number();
    boolean days = unit == Unit.WORKING_DAYS || unit == Unit.CALENDAR_DAYS;
    if (amount < 1 || written.has("first-day") && !days) {
      throw written.bad("an amount of at least 1 is expected, and first-day only with days");
    }
    Set<String> origins = new HashSet<>(ids);
    origins.addAll(Set.of(Term.RECEIVED, Term.REFERRAL_DATE));
    String from = written.get("from").oneOf(origins);
    if (unit == Unit.HOURS && !from.equals(Term.RECEIVED)) {
      throw written.bad("hours are counted from 'received' only");
    }
    List<String> notAfter = written.oneOf("not-after", ids);
    return new Term(amount, unit, firstDay(written), from, notAfter);
  }

  private int firstDay(YamlNode written) {
    String day =
        written
            .optional("first-day")
            .map(given -> given.oneOf(Set.of("0", "1", AS_SUPPORT)))
            .orElse("0");
    if (!day.equals(AS_SUPPORT)) {
      return Integer.parseInt(day);
    }
    YamlNode counted =
        support.orElseThrow(
            () -> written.bad("'support' must say how its days count: inclusive or exclusive"));
    return counted.text("count").equals("inclusive") ? 1 : 0;
  }

  private static Schedule schedule(YamlNode schedule) {
    schedule.only("id", "name", "every", "working-day", "source");
    YamlNode day = schedule.get("working-day");
    boolean last = day.text().equals("last");
    if (last && schedule.text("every").equals("contract-year")
        || !last && (day.number() < 1 || day.number() > LAST_COUNTED)) {
      throw day.bad("a working day from 1 to 15 is expected, or 'last' except in a contract-year");
    }
    return new Schedule(
        schedule.text("id"),
        schedule.text("name"),
        schedule.get("every").oneOf(PERIODS),
        last ? 0 : day.number(),
        schedule.text("source"));
  }
}
