package mhss.gateway.console.messages;

import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.console.frame.Told;
import mhss.gateway.console.outbox.OutboxCommand;
import mhss.gateway.console.recording.ClaimedData;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.operations.Trace;
import mhss.gateway.operations.Trace.TracedCase;

/** A story as scripts get it. */
public final class TraceData {

  private TraceData() {}

  static Map<String, Object> of(Trace trace, RuleWords words) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("cases", trace.cases().stream().map(traced -> of(traced, words)).toList());
    data.put("messages", trace.messages().stream().map(mail -> of(mail, words)).toList());
    data.put("history", trace.entries().stream().map(Told::data).toList());
    data.put("outbox", trace.outbox().stream().map(OutboxCommand::data).toList());
    return data;
  }

  static Map<String, Object> of(TracedCase traced, RuleWords words) {
    var file = traced.file();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", file.id().toString());
    data.put("urn", file.urn());
    data.put("desk", file.desk());
    data.put("generation", file.generation());
    data.put("state", file.state());
    data.put("stateWords", words.state(file.ruleSet(), file.state()).orElse(null));
    data.put("contract", file.contract());
    data.put("ruleSet", file.ruleSet());
    data.put("referralDate", String.valueOf(file.referralDate()));
    data.put("receivedAt", file.receivedAt().toString());
    data.put("missing", file.missing());
    data.put(
        "clocks", traced.clocks().stream().map(clock -> of(clock, file.ruleSet(), words)).toList());
    data.put("claims", traced.claims().stream().map(ClaimedData::of).toList());
    return data;
  }

  private static Map<String, Object> of(RunningClock clock, String ruleSet, RuleWords words) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("rule", clock.rule());
    data.put("name", words.clock(ruleSet, clock.rule()).orElse(null));
    data.put("state", clock.state());
    data.put("startedAt", clock.startedAt().toString());
    data.put("dueAt", clock.dueAt().toString());
    data.put("firm", clock.firm());
    return data;
  }

  static Map<String, Object> of(StoredMail mail, RuleWords words) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", mail.id().toString());
    data.put("direction", mail.direction());
    data.put("desk", mail.desk());
    data.put("mailbox", mail.mailbox());
    data.put("receivedAt", mail.receivedAt().toString());
    data.put("size", mail.size());
    data.put("status", mail.status());
    data.put("kind", mail.kind());
    data.put("kindWords", words.kind(mail.kind()).orElse(null));
    data.put("case", mail.caseFile() == null ? null : mail.caseFile().toString());
    return data;
  }
}
