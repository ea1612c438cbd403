package mhss.gateway.console.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.intake.Replay;
import mhss.gateway.operations.Sentences;

/** What a replay does, or would do, as scripts and pages get it. */
public final class ReplayData {

  private ReplayData() {}

  public static Map<String, Object> of(Replay replay) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("message", replay.message().toString());
    data.put("dryRun", replay.dryRun());
    data.put("outcome", replay.outcome());
    data.put("effects", replay.effects());
    data.put("steps", replay.steps().stream().map(Sentences::of).toList());
    data.put("sends", replay.sends());
    return data;
  }

  static void print(List<Map<String, Object>> results, boolean json, Terminal terminal) {
    if (json) {
      terminal.json(results);
    } else {
      results.forEach(result -> print(result, terminal));
    }
  }

  private static void print(Map<String, Object> result, Terminal terminal) {
    terminal.line(result.get("message") + "  " + result.getOrDefault("outcome", "refused"));
    lines(result.get("steps")).forEach(step -> terminal.line("    - " + step));
    lines(result.get("effects")).forEach(effect -> terminal.line("    " + effect));
    if (result.containsKey("refused")) {
      terminal.line("    " + result.get("refused"));
    }
  }

  private static List<?> lines(Object lines) {
    return lines instanceof List<?> list ? list : List.of();
  }
}
