package mhss.gateway.audit.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.operations.Trace;
import mhss.gateway.operations.Trace.TracedCase;
import mhss.gateway.responses.OutboxEntry;

/** What was recorded on a case: identifiers, dates and codes. */
public final class CaseRecordsData {

  private CaseRecordsData() {}

  public static Map<String, Object> of(Trace story, Cases cases) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("cases", story.cases().stream().map(one -> of(one, cases)).toList());
    data.put("outbox", story.outbox().stream().map(CaseRecordsData::of).toList());
    return data;
  }

  private static Map<String, Object> of(TracedCase traced, Cases cases) {
    CaseFile file = traced.file();
    UUID id = file.id();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", id);
    data.put("urn", file.urn());
    data.put("desk", file.desk());
    data.put("generation", file.generation());
    data.put("contract", file.contract());
    data.put("ruleSet", file.ruleSet());
    data.put("state", file.state());
    data.put("referralDate", text(file.referralDate()));
    data.put("receivedAt", text(file.receivedAt()));
    data.put("held", file.held().orElse(null));
    data.put("special", file.special());
    data.put("clocks", texts(traced.clocks()));
    data.put("events", texts(cases.events(id)));
    data.put("attempts", texts(cases.attempts(id)));
    data.put("appointments", texts(cases.appointments(id)));
    data.put("reports", texts(cases.reports(id)));
    data.put("payments", texts(cases.payments(id)));
    data.put("claims", texts(traced.claims()));
    return data;
  }

  private static Map<String, Object> of(OutboxEntry row) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", row.id());
    data.put("message", row.message());
    data.put("kind", row.kind());
    data.put("state", row.state());
    data.put("queuedAt", text(row.queuedAt()));
    data.put("sentAt", text(row.sentAt()));
    return data;
  }

  private static List<Map<String, Object>> texts(List<? extends Record> records) {
    return records.stream().map(RecordData::of).toList();
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
