package mhss.gateway.console.recording.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.CaseRecords.Cancellation;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.PrapImport;
import mhss.gateway.casework.Registered;
import mhss.gateway.console.recording.Possible;
import mhss.gateway.console.recording.acts.Act.Group;
import mhss.gateway.console.web.Choice;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Event;

/** Events of the rule set that the case can take as it stands. */
class EventActs {

  private static final String CANCELLED = "appointment-cancelled-by-";
  private static final String PAYMENT = "payment-recorded";

  private final Casework casework;
  private final CaseRecords records;

  EventActs(Casework casework, CaseRecords records) {
    this.casework = casework;
    this.records = records;
  }

  List<Act> of(CaseFile file, RuleSet rules) {
    List<Act> acts = new ArrayList<>();
    if (takesAttempts(file, rules)) {
      acts.add(attempt(file));
    }
    Possible.events(file, rules).stream()
        .filter(event -> !event.id().equals(PAYMENT))
        .map(event -> act(file, rules, event))
        .forEach(acts::add);
    if (!rules.payments().isEmpty()) {
      acts.add(payment(file, rules));
    }
    return acts;
  }

  /** The adviser sees no contacts. */
  private static boolean takesAttempts(CaseFile file, RuleSet rules) {
    return file.desk().equals("provider")
        && rules.state(file.state()).filter(state -> !state.closed()).isPresent();
  }

  private Act attempt(CaseFile file) {
    List<Field> fields =
        List.of(
            Field.day(EventFields.ON, "When did you try?", true),
            Field.time(EventFields.TIME, "At what time?", true),
            Field.choice(
                "medium",
                "How?",
                media("phone", "text", "e-mail", "letter", "video", "in-person"),
                true),
            Field.choice(
                "result",
                "What came of it?",
                media("reached", "no-answer", "message-left", "wrong-contact", "call-back-asked"),
                true));
    return new Act(
        "attempt",
        "Attempt to contact the customer",
        Group.HAPPENED,
        "An attempt that reached the customer is the contact itself.",
        fields,
        (given, actor) -> {
          var at = given.pastMoment(EventFields.ON, EventFields.TIME);
          return () ->
              records.attempt(
                  file.id(),
                  at,
                  given.text("medium").orElseThrow(),
                  given.text("result").orElseThrow(),
                  actor);
        });
  }

  private Act act(CaseFile file, RuleSet rules, Event event) {
    return switch (event.id()) {
      case "appointment-set" -> appointment(file, event);
      case PrapImport.EVENT -> prap(file, event);
      default ->
          event.id().startsWith(CANCELLED)
              ? cancellation(file, rules, event)
              : plain(file, rules, event);
    };
  }

  private Act appointment(CaseFile file, Event event) {
    List<Field> fields =
        List.of(
            Field.day("at", "Day of the appointment", true),
            Field.time("at-time", "Time of the appointment", true),
            Field.choice("medium", "How?", media("phone", "video", "in-person"), true));
    return new Act(
        event.id(),
        event.done(),
        Group.HAPPENED,
        "",
        fields,
        (given, actor) -> {
          var at = given.moment("at", "at-time", given.now());
          return () ->
              records.appointment(file.id(), at, given.text("medium").orElseThrow(), actor);
        });
  }

  private Act cancellation(CaseFile file, RuleSet rules, Event event) {
    String by = event.id().substring(CANCELLED.length());
    return new Act(
        event.id(),
        event.done(),
        Group.HAPPENED,
        "",
        EventFields.of(file, rules, event),
        (given, actor) -> {
          var at = given.past(EventFields.ON, EventFields.TIME);
          Cancellation cancellation =
              new Cancellation(
                  by,
                  at,
                  given.text("reason-code").orElse(null),
                  given.text(EventFields.REASON).orElse(null));
          return () -> records.cancel(file.id(), cancellation, actor);
        });
  }

  private Act prap(CaseFile file, Event event) {
    return new Act(
        event.id(),
        event.done(),
        Group.HAPPENED,
        "",
        List.of(Field.day(EventFields.ON, "On which day did PRaP say it was received?", true)),
        (given, actor) -> {
          var day = given.day(EventFields.ON);
          return () ->
              casework.apply(
                  file.id(),
                  PrapImport.received(file.desk(), file.urn(), day.orElseThrow(), actor));
        });
  }

  private Act payment(CaseFile file, RuleSet rules) {
    List<Choice> elements =
        rules.payments().stream().map(one -> Choice.of(one.element(), one.element())).toList();
    List<Field> fields =
        List.of(
            Field.choice("element", "Which payment?", elements, true),
            Field.day("paid-on", "On which day was it paid?", true));
    return new Act(
        PAYMENT,
        "A payment was received",
        Group.NOTE,
        "",
        fields,
        (given, actor) -> {
          var day = given.day("paid-on");
          return () ->
              records.payment(
                  file.id(), given.text("element").orElseThrow(), day.orElseThrow(), actor);
        });
  }

  private Act plain(CaseFile file, RuleSet rules, Event event) {
    List<Field> fields = EventFields.of(file, rules, event);
    return new Act(
        event.id(),
        event.done(),
        event.noteOnly() ? Group.NOTE : Group.HAPPENED,
        hint(rules, event),
        fields,
        (given, actor) -> happened(file, event, fields, given, actor));
  }

  private Supplier<Registered> happened(
      CaseFile file, Event event, List<Field> fields, Given given, String actor) {
    var at = given.past(EventFields.ON, EventFields.TIME);
    Map<String, String> facts = new TreeMap<>();
    fields.stream()
        .filter(field -> CaseEvent.FACTS.contains(field.name()))
        .forEach(field -> given.fact(field).ifPresent(value -> facts.put(field.name(), value)));
    return () ->
        casework.apply(
            file.id(),
            new CaseEvent(
                null,
                file.desk(),
                file.urn(),
                event.id(),
                at,
                actor,
                given.text(EventFields.REASON).orElse(null),
                facts));
  }

  private static String hint(RuleSet rules, Event event) {
    if (rules.clocks().stream()
        .anyMatch(clock -> clock.timeUp().filter(event.id()::equals).isPresent())) {
      return "The gateway records this by itself when its time is up.";
    }
    boolean report =
        rules.reports().stream()
            .flatMap(type -> Stream.of(type.submitted(), type.resubmitted()))
            .anyMatch(event.id()::equals);
    return report
        ? "Record it here only when it came or left outside of the gateway: nothing is sent."
        : "";
  }

  private static List<Choice> media(String... values) {
    return Stream.of(values).map(Field::choice).toList();
  }
}
