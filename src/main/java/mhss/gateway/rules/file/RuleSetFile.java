package mhss.gateway.rules.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.rules.KindWords;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Event;
import mhss.gateway.rules.RuleSet.Form;
import mhss.gateway.rules.RuleSet.Kind;
import mhss.gateway.rules.RuleSet.State;

/** A file of {@code config/rules} into a rule set that is known to be consistent. */
public final class RuleSetFile {

  private static final Set<String> RIGHTS = Set.of("referral", "decision", "report", "notice");

  private final YamlNode root;

  private RuleSetFile(YamlNode root) {
    this.root = root;
  }

  /**
   * @throws mhss.gateway.rules.BadRules naming file, line and cause
   */
  public static RuleSet read(Path file) {
    return new RuleSetFile(YamlNode.read(file)).ruleSet();
  }

  private RuleSet ruleSet() {
    root.only(
        "id",
        "title",
        "effective",
        "source",
        "urn",
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
        "notices");
    root.text("source");
    YamlNode effective = root.get("effective").only("from", "to");
    YamlNode urn = root.get("urn").only("pattern", "source");
    urn.text("source");
    List<State> states = root.distinct("states", RuleSetFile::state, State::id);
    List<Event> events = root.distinct("events", RuleSetFile::event, Event::id);
    List<Form> forms = root.distinct("forms", FormSection::form, Form::id);
    StateMachine machine = new StateMachine(root, states, events);
    ReportSection reporting = new ReportSection(root, machine, forms);
    List<Kind> kinds =
        root.distinct("kinds", entry -> kind(entry, forms, machine, reporting.ids()), Kind::id);
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
        machine.clocks(),
        machine.schedules(),
        machine.transitions(),
        reporting.rules(),
        reporting.choices(),
        new NoticeSection(root, events, kinds).notices());
  }

  private static Map<String, String> advice(YamlNode advice) {
    return Map.of("re-referral", advice.text("re-referral"), "returner", advice.text("returner"));
  }

  private static State state(YamlNode state) {
    state.only("id", "words", "closed");
    return new State(state.text("id"), state.text("words"), state.flag("closed", false));
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

  private static Kind kind(
      YamlNode kind, List<Form> forms, StateMachine machine, Set<String> reports) {
    kind.only(
        "id",
        "also",
        "name",
        "desk",
        "right",
        "form",
        "subjects",
        "doubtful",
        "needs",
        "sentences",
        "event",
        "report",
        "to",
        "cc",
        "template",
        "reply",
        "source");
    Set<String> known = forms.stream().map(Form::id).collect(Collectors.toSet());
    List<String> subjects = kind.list("subjects").stream().map(YamlNode::regex).toList();
    if (subjects.isEmpty() && !kind.has("form")) {
      throw kind.bad("kind " + kind.text("id") + " has neither a form nor subjects to be known by");
    }
    return new Kind(
        kind.text("id"),
        kind.texts("also"),
        kind.text("name"),
        kind.get("desk").oneOf(StateMachine.DESKS),
        kind.get("right").oneOf(RIGHTS),
        kind.optional("form").map(form -> form.oneOf(known)),
        new KindWords(
            subjects,
            kind.list("doubtful").stream().map(YamlNode::regex).toList(),
            needs(kind, subjects),
            kind.texts("sentences")),
        kind.optional("event").map(machine::eventInTable),
        kind.optional("report").map(report -> report.oneOf(reports)),
        kind.texts("to"),
        kind.texts("cc"),
        kind.optional("template").map(YamlNode::text),
        kind.optional("reply").map(YamlNode::text),
        kind.text("source"));
  }

  private static List<String> needs(YamlNode kind, List<String> subjects) {
    for (YamlNode need : kind.list("needs")) {
      String group = "(?<" + need.oneOf(Set.of("urn", "date")) + ">";
      if (subjects.stream().noneMatch(subject -> subject.contains(group))) {
        throw need.bad("no subject of this kind has a group " + group + "...)");
      }
    }
    return kind.texts("needs");
  }
}
