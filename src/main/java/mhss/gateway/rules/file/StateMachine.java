package mhss.gateway.rules.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.ClockRule;
import mhss.gateway.rules.RuleSet.Event;
import mhss.gateway.rules.RuleSet.Schedule;
import mhss.gateway.rules.RuleSet.State;
import mhss.gateway.rules.RuleSet.Transition;
import mhss.gateway.rules.Term;
import mhss.gateway.rules.Term.Unit;

/**
 * The transitions, clocks and schedules of a rule file, checked against its states and events: one
 * way out for each event in each state, no state and no event left over.
 */
class StateMachine {

  private static final Map<String, Unit> UNITS =
      Map.of(
          "hours", Unit.HOURS,
          "working-days", Unit.WORKING_DAYS,
          "calendar-days", Unit.CALENDAR_DAYS,
          "months", Unit.MONTHS);
  static final Set<String> DESKS = Set.of("provider", "adviser");

  /** What casework can look at before it takes a transition. */
  private static final Set<String> GUARDS =
      Set.of(
          "three-attempts",
          "reason-given",
          "employment-stated",
          "prap-received",
          "period-over-or-reason");

  private static final Set<String> PERIODS = Set.of("month", "quarter", "year", "contract-year");

  private final YamlNode root;
  private final Set<String> states;
  private final Set<String> events;
  private final Set<String> notes;
  private final List<Transition> transitions = new ArrayList<>();

  StateMachine(YamlNode root, List<State> states, List<Event> events) {
    this.root = root;
    this.states = states.stream().map(State::id).collect(Collectors.toSet());
    this.events = events.stream().map(Event::id).collect(Collectors.toSet());
    this.notes = events.stream().filter(Event::noteOnly).map(Event::id).collect(Collectors.toSet());
    root.list("transitions").forEach(this::add);
    nothingLeftOver();
  }

  List<Transition> transitions() {
    return transitions;
  }

  List<Schedule> schedules() {
    return root.distinct("schedules", StateMachine::schedule, Schedule::id);
  }

  List<ClockRule> clocks() {
    Set<String> ids = new HashSet<>();
    root.list("clocks").forEach(clock -> ids.add(clock.text("id")));
    if (!ids.contains(RuleSet.SUPPORT_PERIOD)) {
      throw root.get("clocks").bad("the clock C-14 (support period) is missing");
    }
    return root.distinct("clocks", clock -> clock(clock, ids), ClockRule::id);
  }

  String eventInTable(YamlNode event) {
    String id = event.oneOf(events);
    if (notes.contains(id)) {
      throw event.bad("event '" + id + "' is note-only, so no message can stand for it");
    }
    return id;
  }

  private void add(YamlNode transition) {
    transition.only("from", "event", "to", "desk", "guards", "source");
    String event = eventInTable(transition.get("event"));
    boolean back = transition.text("to").equals(Transition.PREVIOUS);
    String to = back ? Transition.PREVIOUS : transition.get("to").oneOf(states);
    List<YamlNode> froms = transition.list("from");
    if (froms.isEmpty() && back) {
      throw transition.bad("an event that opens a case has no previous state to go to");
    }
    Optional<String> desk = transition.optional("desk").map(aDesk -> aDesk.oneOf(DESKS));
    List<String> guards = transition.oneOf("guards", GUARDS);
    String source = transition.text("source");
    if (froms.isEmpty()) {
      add(transition, new Transition(Optional.empty(), event, to, desk, guards, source));
    }
    for (YamlNode from : froms) {
      add(from, new Transition(Optional.of(from.oneOf(states)), event, to, desk, guards, source));
    }
  }

  private void add(YamlNode place, Transition added) {
    for (Transition other : transitions) {
      boolean sameDesk = added.desk().isEmpty() || other.holdsFor(added.desk().get());
      if (other.from().equals(added.from())
          && other.event().equals(added.event())
          && (sameDesk || other.desk().isEmpty())) {
        throw place.bad(
            "event '%s' already leads from %s to %s"
                .formatted(added.event(), added.from().orElse("no case"), other.to()));
      }
    }
    transitions.add(added);
  }

  private void nothingLeftOver() {
    Set<String> unusedStates = new LinkedHashSet<>(states);
    Set<String> unusedEvents = new LinkedHashSet<>(events);
    unusedEvents.removeAll(notes);
    for (Transition transition : transitions) {
      unusedStates.remove(transition.to());
      unusedEvents.remove(transition.event());
    }
    if (!unusedStates.isEmpty()) {
      throw root.bad("no transition leads to state " + unusedStates.iterator().next());
    }
    if (!unusedEvents.isEmpty()) {
      throw root.bad("event " + unusedEvents.iterator().next() + " is in no transition");
    }
  }

  private ClockRule clock(YamlNode clock, Set<String> clockIds) {
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
    Set<String> starts = new HashSet<>(events);
    starts.addAll(states);
    return new ClockRule(
        clock.text("id"),
        clock.text("name"),
        known(clock, "start", starts),
        known(clock, "met-by", events),
        duration(clock.get("for"), clockIds),
        clock.flag("firm", true),
        clock.optional("cap").map(YamlNode::date),
        clock.flag("outlives", false),
        clock.optional("desk").map(desk -> desk.oneOf(DESKS)),
        clock.optional("time-up").map(this::eventInTable),
        clock.optional("notice").map(YamlNode::text),
        clock.optional("warn-days").map(YamlNode::number).orElse(0),
        clock.text("source"));
  }

  private static List<String> known(YamlNode clock, String key, Set<String> known) {
    if (clock.list(key).isEmpty()) {
      throw clock.bad("clock " + clock.text("id") + " has no known event for '" + key + "'");
    }
    return clock.list(key).stream().map(entry -> entry.oneOf(known)).toList();
  }

  private static Term duration(YamlNode written, Set<String> clockIds) {
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
    Set<String> origins = new HashSet<>(clockIds);
    origins.addAll(Set.of(Term.RECEIVED, Term.REFERRAL_DATE));
    String from = written.get("from").oneOf(origins);
    if (unit == Unit.HOURS && !from.equals(Term.RECEIVED)) {
      throw written.bad("hours are counted from 'received' only");
    }
    String firstDay =
        written.optional("first-day").map(day -> day.oneOf(Set.of("0", "1"))).orElse("0");
    return new Term(amount, unit, Integer.parseInt(firstDay), from, notAfter(written, clockIds));
  }

  private static List<String> notAfter(YamlNode written, Set<String> clockIds) {
    return written.list("not-after").stream().map(clock -> clock.oneOf(clockIds)).toList();
  }

  private static Schedule schedule(YamlNode schedule) {
    schedule.only("id", "name", "every", "working-day", "source");
    YamlNode day = schedule.get("working-day");
    return new Schedule(
        schedule.text("id"),
        schedule.text("name"),
        schedule.get("every").oneOf(PERIODS),
        day.text().equals("last") ? 0 : day.number(),
        schedule.text("source"));
  }
}
