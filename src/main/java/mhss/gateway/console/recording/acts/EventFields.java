package mhss.gateway.console.recording.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.web.Choice;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Event;
import mhss.gateway.rules.RuleSet.Reason;

/** What has to be told about an event, as the rule set says by its guards, reports and lists. */
final class EventFields {

  static final String ON = "on";
  static final String TIME = "time";
  static final String REASON = "reason";

  private static final List<Choice> YES_OR_NO =
      List.of(Choice.of("Y", "Yes"), Choice.of("N", "No"));

  private final CaseFile file;
  private final RuleSet rules;
  private final Event event;

  private EventFields(CaseFile file, RuleSet rules, Event event) {
    this.file = file;
    this.rules = rules;
    this.event = event;
  }

  static List<Field> of(CaseFile file, RuleSet rules, Event event) {
    return new EventFields(file, rules, event).all();
  }

  private List<Field> all() {
    List<String> guards = guards();
    List<Field> fields = new ArrayList<>();
    fields.add(Field.day(ON, "When did it happen?", false));
    fields.add(Field.time(TIME, "At what time, if you know it", false));
    report(fields);
    if (guards.contains("employment-stated") || submits().isPresent()) {
      fields.add(
          Field.choice(
              "in-employment",
              "Does the report say that the customer is in employment?",
              YES_OR_NO,
              guards.contains("employment-stated")));
    }
    if (event.id().equals("do-not-contact-reported")) {
      fields.add(Field.day("final-contact-on", "Day of the final contact", false));
    }
    List<Choice> codes = codes();
    if (!codes.isEmpty()) {
      fields.add(Field.list("reason-code", "Reason of the guidance", codes, false));
    }
    fields.add(Field.text(REASON, "Reason in your words", hint(guards), false));
    return fields;
  }

  private static String hint(List<String> guards) {
    String none = "No personal data: it stays in the history for ever.";
    return guards.contains("reason-given")
        ? "Give one of the two. " + none
        : guards.contains("three-attempts") || guards.contains("period-over-or-reason")
            ? "Needed when it happens before its time. " + none
            : none;
  }

  private void report(List<Field> fields) {
    submits().ifPresent(type -> fields.add(Field.day("submitted-on", "Day of submission", false)));
    List<ReportType> decided = decided();
    if (decided.isEmpty()) {
      return;
    }
    if (decided.size() > 1) {
      fields.add(
          Field.choice(
              "report",
              "Which report?",
              decided.stream().map(type -> Choice.of(type.id(), type.name())).toList(),
              false));
    }
    fields.add(Field.line("revision", "Revision", "Blank: the newest one.", false));
    if (accepts()) {
      fields.add(Field.day("submitted-on", "Day of submission that the decision states", false));
      fields.add(Field.day("approved-on", "Day of the decision", false));
    }
  }

  /** A submission, when this event is one. */
  private Optional<ReportType> submits() {
    return rules.reports().stream()
        .filter(type -> List.of(type.submitted(), type.resubmitted()).contains(event.id()))
        .findFirst();
  }

  private List<ReportType> decided() {
    return rules.reports().stream()
        .filter(type -> List.of(type.accepted(), type.rejected()).contains(event.id()))
        .toList();
  }

  private boolean accepts() {
    return rules.reports().stream().anyMatch(type -> type.accepted().equals(event.id()));
  }

  private List<Choice> codes() {
    Map<String, List<Reason>> lists = rules.choices();
    List<Reason> reasons =
        !decided().isEmpty() && !accepts()
            ? rules.reasons()
            : event.id().startsWith("appointment-cancelled")
                ? lists.getOrDefault("cancellation", List.of())
                : guards().contains("reason-given") || leaves()
                    ? Stream.of("pause", "disengagement")
                        .flatMap(list -> lists.getOrDefault(list, List.of()).stream())
                        .toList()
                    : List.of();
    return reasons.stream().map(reason -> Choice.of(reason.id(), reason.words())).toList();
  }

  private boolean leaves() {
    return List.of("leaving-learned", "disengagement-learned", "disengaged", "withdrawn", "paused")
        .contains(event.id());
  }

  private List<String> guards() {
    return rules
        .transition(Optional.of(file.state()), event.id(), file.desk())
        .map(RuleSet.Transition::guards)
        .orElse(List.of());
  }
}
