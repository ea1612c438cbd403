package mhss.gateway.rules.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.rules.RuleSet.Event;
import mhss.gateway.rules.RuleSet.State;
import mhss.gateway.rules.RuleSet.Transition;

/**
 * The transitions of a rule file, checked against its states and events: on each desk one way out
 * for each event in each state, no state and no event left over.
 */
class StateMachine {

  static final Set<String> DESKS = Set.of("provider", "adviser");

  /** What casework can look at before it takes a transition. */
  private static final Set<String> GUARDS =
      Set.of(
          "three-attempts",
          "reason-given",
          "employment-stated",
          "prap-received",
          "period-over-or-reason");

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

  /** What a clock may start from: events, and states entered. */
  Set<String> startable() {
    Set<String> startable = new HashSet<>(events);
    startable.addAll(states);
    return startable;
  }

  Set<String> events() {
    return events;
  }

  String eventInTable(YamlNode event) {
    String id = event.oneOf(events);
    if (notes.contains(id)) {
      throw event.bad("event '" + id + "' is note-only: it changes no state");
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
}
