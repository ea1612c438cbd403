package mhss.gateway.console.recording;

import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.frame.Terminal;

/** What was done to a case, for people and for scripts. */
final class Acted {

  private Acted() {}

  /**
   * @param changed false: it was so already
   * @param sentence with a place for the URN and one for the desk
   */
  static void tell(
      Terminal terminal, boolean json, CaseFile file, boolean changed, String sentence) {
    if (!json) {
      terminal.line(sentence, file.urn(), file.desk());
      return;
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("case", file.id().toString());
    data.put("urn", file.urn());
    data.put("desk", file.desk());
    data.put("changed", changed);
    terminal.json(data);
  }
}
