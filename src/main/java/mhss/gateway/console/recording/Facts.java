package mhss.gateway.console.recording;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.console.frame.CommandFailed;

/** Facts as a person gives them; dates in any spelling. */
public final class Facts {

  private Facts() {}

  public static Map<String, String> checked(Map<String, String> given, Instant now) {
    Map<String, String> facts = new TreeMap<>();
    given.forEach((key, value) -> facts.put(known(key), iso(key, value, now)));
    return facts;
  }

  private static String known(String key) {
    if (!CaseEvent.FACTS.contains(key)) {
      throw CommandFailed.refused(
          "There is no fact '%s'; known are %s."
              .formatted(key, String.join(", ", new TreeSet<>(CaseEvent.FACTS))));
    }
    return key;
  }

  private static String iso(String key, String value, Instant now) {
    return key.endsWith("-on") ? London.date(value, now).toString() : value.strip();
  }
}
