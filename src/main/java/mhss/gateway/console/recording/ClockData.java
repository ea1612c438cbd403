package mhss.gateway.console.recording;

import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.casework.Cases.RunningClock;

/** A clock as scripts get it. */
public final class ClockData {

  private ClockData() {}

  public static Map<String, Object> of(RunningClock clock) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("rule", clock.rule());
    data.put("state", clock.state());
    data.put("startedAt", clock.startedAt().toString());
    data.put("dueAt", clock.dueAt().toString());
    data.put("firm", clock.firm());
    return data;
  }
}
