package mhss.gateway.console.returns.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnEntry;

/** A return as scripts get it. */
public final class EntryData {

  private EntryData() {}

  public static Map<String, Object> of(ReturnEntry entry) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("ref", entry.ref());
    data.put("id", text(entry.id()));
    data.put("ruleSet", entry.ruleSet());
    data.put("return", entry.returnId());
    data.put("kind", entry.kind());
    data.put("period", period(entry.period()));
    data.put("version", entry.version());
    data.put("plannedOn", entry.plannedOn().toString());
    data.put("state", entry.state());
    data.put("late", entry.late());
    data.put("problem", entry.problem());
    data.put("rows", entry.rows());
    data.put("totalPence", pence(entry.totalPence()));
    data.put("madeAt", text(entry.madeAt()));
    data.put("sentAt", entry.sentAt().map(Object::toString).orElse(null));
    data.put("corrects", entry.corrects().map(UUID::toString).orElse(null));
    return data;
  }

  static Map<String, Object> period(Period period) {
    return Map.of(
        "id", period.id(), "first", period.first().toString(), "last", period.last().toString());
  }

  static Long pence(OptionalLong pence) {
    return pence.isPresent() ? pence.getAsLong() : null;
  }

  static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
