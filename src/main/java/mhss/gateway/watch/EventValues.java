package mhss.gateway.watch;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import mhss.gateway.casework.Cases.AppliedEvent;
import mhss.gateway.casework.Cases.Appointment;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.WorkingCalendar;

/** What an event lets a letter say; a letter takes what its template asks for. */
final class EventValues {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(WorkingCalendar.LONDON);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(WorkingCalendar.LONDON);

  private EventValues() {}

  static Map<String, String> of(AppliedEvent event, List<Appointment> appointments, RuleSet rules) {
    Map<String, String> values = new TreeMap<>();
    values.put("on", WorkingCalendar.dayOf(event.at()).toString());
    event.reason().ifPresent(reason -> values.put("details", reason));
    reason(event, rules).ifPresent(reason -> values.put("reason", reason));
    Optional.ofNullable(event.facts().get("final-contact-on"))
        .ifPresent(day -> values.put("final_contact_on", day));
    last(appointments, "cancelled").ifPresent(at -> values.put("cancelled", at));
    last(appointments, "set").ifPresent(at -> values.put("appointment", at));
    return values;
  }

  /** Of several events, one after the other. */
  static Map<String, String> of(List<UUID> events, List<AppliedEvent> all) {
    List<String> changes = new ArrayList<>();
    for (AppliedEvent event : all) {
      if (events.contains(event.id())) {
        changes.add(DAY.format(event.at()) + event.reason().map(why -> ": " + why).orElse(""));
      }
    }
    return Map.of("details", String.join("\n", changes));
  }

  /** In the words of the rule set when it has a code, otherwise in those of the person. */
  private static Optional<String> reason(AppliedEvent event, RuleSet rules) {
    String code = event.facts().get("reason-code");
    return rules.choices().values().stream()
        .flatMap(List::stream)
        .filter(reason -> reason.id().equals(code))
        .map(RuleSet.Reason::words)
        .findFirst()
        .or(event::reason);
  }

  private static Optional<String> last(List<Appointment> appointments, String state) {
    Predicate<Appointment> wanted = appointment -> appointment.state().equals(state);
    return appointments.stream()
        .filter(wanted)
        .map(Appointment::at)
        .max(Instant::compareTo)
        .map(MINUTE::format);
  }
}
