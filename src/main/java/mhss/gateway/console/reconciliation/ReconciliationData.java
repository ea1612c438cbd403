package mhss.gateway.console.reconciliation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import mhss.gateway.reconciliation.Comparison;
import mhss.gateway.reconciliation.Difference;

/** Comparisons as scripts get them. */
final class ReconciliationData {

  private ReconciliationData() {}

  static Map<String, Object> of(Comparison comparison) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", comparison.id());
    data.put("mailbox", comparison.mailbox());
    data.put("state", comparison.state().name().toLowerCase(Locale.ROOT));
    data.put("askedBy", comparison.askedBy());
    data.put("askedAt", comparison.askedAt().toString());
    data.put("doneAt", comparison.doneAt().map(Object::toString).orElse(null));
    data.put("mails", comparison.mails());
    data.put("entries", comparison.entries());
    data.put("gaps", comparison.gaps());
    data.put("failure", comparison.failure().orElse(null));
    data.put(
        "differences",
        comparison.differences().stream().map(ReconciliationData::difference).toList());
    return data;
  }

  private static Map<String, Object> difference(Difference difference) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kind", difference.kind().code());
    data.put("alarm", difference.kind().alarm());
    data.put("number", difference.number());
    data.put("new", difference.fresh());
    data.put("words", difference.kind().words());
    data.put("advice", difference.kind().advice());
    data.put("items", difference.items());
    return data;
  }

  static boolean well(Comparison comparison) {
    return comparison.state() != Comparison.State.FAILED && comparison.gaps() == 0;
  }
}
