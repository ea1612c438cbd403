package mhss.gateway.rules.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.rules.ReturnRules;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Event;
import mhss.gateway.rules.RuleSet.Form;
import mhss.gateway.rules.RuleSet.Kind;
import mhss.gateway.rules.RuleSet.State;

/** A file of {@code config/rules} into a rule set that is known to be consistent. */
public final class RuleSetFile {

  private final YamlNode root;
  private final Optional<Path> templates;

  private RuleSetFile(YamlNode root, Optional<Path> templates) {
    this.root = root;
    this.templates = templates;
  }

  /** Without a look at the templates. */
  public static RuleSet read(Path file) {
    return read(file, Optional.empty());
  }

  /**
   * @param templates folder below which each template that is named must exist; empty: not looked
   * @throws mhss.gateway.rules.BadRules naming file, line and cause
   */
  public static RuleSet read(Path file, Optional<Path> templates) {
    return new RuleSetFile(YamlNode.read(file), templates).ruleSet();
  }

  private RuleSet ruleSet() {
    root.only(
        "id",
        "title",
        "effective",
        "source",
        "urn",
        "coded",
        "support",
        "advice",
        "states",
        "events",
        "kinds",
        "forms",
        "clocks",
        "schedules",
        "transitions",
        "reports",
        "reasons",
        "standard",
        "payments",
        "choices",
        "notices",
        "returns",
        "figure-sections",
        "figures");
    root.text("source");
    YamlNode effective = root.get("effective").only("from", "to");
    YamlNode urn = root.get("urn").only("pattern", "source");
    urn.text("source");
    List<State> states = root.distinct("states", RuleSetFile::state, State::id);
    List<Event> events = root.distinct("events", RuleSetFile::event, Event::id);
    List<Form> forms = root.distinct("forms", FormSection::form, Form::id);
    StateMachine machine = new StateMachine(root, states, events);
    ReportSection reporting = new ReportSection(root, machine, forms);
    List<Kind> kinds = new KindSection(root, machine, forms, reporting.ids(), templates).kinds();
    reporting.travelsAs(kinds);
    ClockSection clocks =
        new ClockSection(root, machine, kinds.stream().map(Kind::id).collect(Collectors.toSet()));
    return new RuleSet(
        root.text("id"),
        root.text("title"),
        effective.get("from").date(),
        effective.optional("to").map(YamlNode::date),
        urn.get("pattern").regex(),
        advice(root.get("advice").only("re-referral", "returner")),
        states,
        events,
        kinds,
        forms,
        clocks.clocks(),
        clocks.schedules(),
        machine.transitions(),
        reporting.rules(),
        reporting.choices(),
        new NoticeSection(root, states, events, kinds).notices(),
        returning(machine, forms, kinds, reporting.ids()));
  }

  private ReturnRules returning(
      StateMachine machine, List<Form> forms, List<Kind> kinds, Set<String> reports) {
    FigureSection figures = new FigureSection(root, machine, forms, reports);
    return new ReturnRules(
        new ReturnSection(root, kinds).returns(), figures.figures(), figures.sections());
  }

  private static Map<String, String> advice(YamlNode advice) {
    return Map.of("re-referral", advice.text("re-referral"), "returner", advice.text("returner"));
  }

  private static State state(YamlNode state) {
    state.only("id", "phase", "words", "closed");
    return new State(
        state.text("id"), state.text("phase"), state.text("words"), state.flag("closed", false));
  }

  private static Event event(YamlNode event) {
    event.only("id", "words", "done", "again", "note-only");
    boolean repeatable =
        event
            .optional("again")
            .map(again -> again.oneOf(Set.of("duplicate", "person")).equals("duplicate"))
            .orElse(false);
    return new Event(
        event.text("id"),
        event.text("words"),
        event.text("done"),
        repeatable,
        event.flag("note-only", false));
  }
}
