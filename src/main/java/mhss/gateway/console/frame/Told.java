package mhss.gateway.console.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.history.Entry;
import mhss.gateway.history.Step;
import mhss.gateway.operations.Sentences;

/** An entry of the history as scripts get it. */
public final class Told {

  private Told() {}

  public static Map<String, Object> data(Entry entry) {
    Step step = entry.step();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("entry", entry.seq());
    data.put("at", entry.at().toString());
    data.put("step", step.step());
    data.put("outcome", step.outcome());
    data.put("sentence", Sentences.of(step));
    data.put("actor", step.actor());
    data.put("message", step.message() == null ? null : step.message().toString());
    data.put("case", step.caseFile() == null ? null : step.caseFile().toString());
    data.put("urn", step.urn());
    data.put("rule", step.rule());
    data.put("facts", step.facts());
    data.put("hash", entry.hash());
    return data;
  }
}
