package mhss.gateway.console.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.casework.Cases.AppliedEvent;
import mhss.gateway.casework.Cases.Appointment;
import mhss.gateway.casework.Cases.Attempt;
import mhss.gateway.casework.Cases.Payment;
import mhss.gateway.casework.Cases.Report;
import mhss.gateway.console.recording.London;

/** What was recorded on a case, as people read it. */
final class RecordText {

  private RecordText() {}

  /** By heading, in the order to be shown. */
  static Map<String, List<String>> sections(CaseView view) {
    CaseView.Records records = view.records();
    Map<String, List<String>> sections = new LinkedHashMap<>();
    sections.put(
        "What happened", records.events().stream().map(event -> event(event, view)).toList());
    sections.put("Attempts to contact", records.attempts().stream().map(RecordText::of).toList());
    sections.put("Appointments", records.appointments().stream().map(RecordText::of).toList());
    sections.put("Plans and reports", records.reports().stream().map(RecordText::of).toList());
    sections.put("Payments", records.payments().stream().map(RecordText::of).toList());
    return sections;
  }

  private static String event(AppliedEvent event, CaseView view) {
    return "%s  %s%s, by %s%s%s%s"
        .formatted(
            London.minute(event.at()),
            view.eventInWords(event.event()),
            event.stateBefore().filter(event.stateAfter()::equals).isPresent()
                ? ""
                : " -> " + event.stateAfter(),
            event.actor(),
            event.late() ? ", late" : "",
            event.facts().isEmpty() ? "" : " " + event.facts(),
            event.reason().map(reason -> ": " + reason).orElse(""));
  }

  private static String of(Attempt attempt) {
    return "%s  %s, %s, by %s"
        .formatted(
            London.minute(attempt.at()), attempt.medium(), attempt.result(), attempt.actor());
  }

  private static String of(Appointment appointment) {
    return "%s  %s, %s%s%s"
        .formatted(
            London.minute(appointment.at()),
            appointment.medium(),
            appointment.state(),
            appointment.cancelledBy().map(by -> " by the " + by).orElse(""),
            appointment.reasonCode().map(code -> " (" + code + ")").orElse(""));
  }

  private static String of(Report report) {
    return "%s revision %d, submitted %s%s%s"
        .formatted(
            report.type(),
            report.revision(),
            London.day(report.submittedOn()),
            report.statedOn().map(day -> ", counts from " + London.day(day)).orElse(""),
            report.decision().map(word -> decided(word, report)).orElse(", not decided yet"));
  }

  private static String decided(String decision, Report report) {
    return ", %s%s"
        .formatted(decision, report.decidedAt().map(at -> " " + London.minute(at)).orElse(""));
  }

  private static String of(Payment payment) {
    return "%s  %s, by %s"
        .formatted(London.day(payment.paidOn()), payment.element(), payment.actor());
  }
}
