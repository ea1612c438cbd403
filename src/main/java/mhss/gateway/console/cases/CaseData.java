package mhss.gateway.console.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.console.notices.NoticeData;
import mhss.gateway.console.outbox.OutboxCommand;
import mhss.gateway.console.recording.ClaimedData;
import mhss.gateway.console.recording.ClockData;

/** A case as scripts get it. */
public final class CaseData {

  private CaseData() {}

  public static Map<String, Object> of(CaseView view) {
    CaseFile file = view.file();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", file.id().toString());
    data.put("urn", file.urn());
    data.put("desk", file.desk());
    data.put("generation", file.generation());
    data.put("state", file.state());
    data.put("words", view.stateInWords());
    data.put("contract", file.contract());
    data.put("ruleSet", file.ruleSet());
    data.put("referralDate", String.valueOf(file.referralDate()));
    data.put("receivedAt", file.receivedAt().toString());
    data.put("missing", file.missing());
    data.put("held", file.held().orElse(null));
    data.put("special", file.special());
    data.put("previous", file.previous().map(Object::toString).orElse(null));
    data.putAll(RecordData.of(view.records()));
    data.put("clocks", view.clocks().stream().map(clock -> named(clock, view)).toList());
    data.put("claims", view.claims().stream().map(ClaimedData::of).toList());
    data.put("letters", view.letters().stream().map(OutboxCommand::data).toList());
    data.put("notices", view.notices().stream().map(NoticeData::of).toList());
    return data;
  }

  private static Map<String, Object> named(RunningClock clock, CaseView view) {
    Map<String, Object> data = ClockData.of(clock);
    data.put("name", view.clockName(clock.rule()));
    return data;
  }
}
