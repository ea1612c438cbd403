package mhss.gateway.console.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.casework.Cases.AppliedEvent;
import mhss.gateway.casework.Cases.Appointment;
import mhss.gateway.casework.Cases.Attempt;
import mhss.gateway.casework.Cases.Payment;
import mhss.gateway.casework.Cases.Report;

/** What was recorded on a case, as scripts get it. */
final class RecordData {

  private RecordData() {}

  static Map<String, Object> of(CaseView.Records records) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("events", records.events().stream().map(RecordData::of).toList());
    data.put("attempts", records.attempts().stream().map(RecordData::of).toList());
    data.put("appointments", records.appointments().stream().map(RecordData::of).toList());
    data.put("reports", records.reports().stream().map(RecordData::of).toList());
    data.put("payments", records.payments().stream().map(RecordData::of).toList());
    return data;
  }

  private static Map<String, Object> of(AppliedEvent event) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", event.id().toString());
    data.put("event", event.event());
    data.put("at", event.at().toString());
    data.put("notedAt", event.notedAt().toString());
    data.put("actor", event.actor());
    data.put("message", text(event.message()));
    data.put("from", text(event.stateBefore()));
    data.put("state", event.stateAfter());
    data.put("late", event.late());
    data.put("facts", event.facts());
    data.put("reason", text(event.reason()));
    return data;
  }

  private static Map<String, Object> of(Attempt attempt) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("at", attempt.at().toString());
    data.put("medium", attempt.medium());
    data.put("result", attempt.result());
    data.put("actor", attempt.actor());
    return data;
  }

  private static Map<String, Object> of(Appointment appointment) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("at", appointment.at().toString());
    data.put("medium", appointment.medium());
    data.put("state", appointment.state());
    data.put("cancelledBy", text(appointment.cancelledBy()));
    data.put("reasonCode", text(appointment.reasonCode()));
    return data;
  }

  private static Map<String, Object> of(Report report) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("type", report.type());
    data.put("revision", report.revision());
    data.put("submittedOn", report.submittedOn().toString());
    data.put("submittedAt", report.submittedAt().toString());
    data.put("inEmployment", report.inEmployment().orElse(null));
    data.put("decision", text(report.decision()));
    data.put("decidedAt", text(report.decidedAt()));
    data.put("decidedOn", text(report.decidedOn()));
    data.put("statedOn", text(report.statedOn()));
    data.put("countsFrom", report.countsFrom().toString());
    return data;
  }

  private static Map<String, Object> of(Payment payment) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("element", payment.element());
    data.put("paidOn", payment.paidOn().toString());
    data.put("actor", payment.actor());
    return data;
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse(null);
  }
}
