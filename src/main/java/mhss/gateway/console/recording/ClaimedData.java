package mhss.gateway.console.recording;

import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.returns.CaseReturn;

/** Where a case was claimed. */
public final class ClaimedData {

  private ClaimedData() {}

  /** As people read it. */
  public static String words(CaseReturn claim) {
    return "%s: %s, accepted %s, line %d, %s%s"
        .formatted(
            claim.entry().ref(),
            claim.line().element(),
            London.day(claim.line().acceptedOn()),
            claim.line().lineNo(),
            claim.entry().state(),
            claim.stands() ? "" : " (released)");
  }

  /** As scripts get it. */
  public static Map<String, Object> of(CaseReturn claim) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("return", claim.entry().ref());
    data.put("element", claim.line().element());
    data.put("acceptedOn", claim.line().acceptedOn().toString());
    data.put("line", claim.line().lineNo());
    data.put("state", claim.entry().state());
    data.put("stands", claim.stands());
    return data;
  }
}
