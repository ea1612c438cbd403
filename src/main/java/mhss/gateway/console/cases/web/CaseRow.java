package mhss.gateway.console.cases.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.watch.CaseLine;

/**
 * A case in the list as people read it.
 *
 * @param state in a word or two
 * @param left of its next clock; empty when none runs
 */
record CaseRow(CaseLine line, String state, String phase, String left) {

  private static final Map<String, String> WAITS =
      Map.of(
          "held", "Held",
          "notice", "Notice to approve",
          "review", "Report to review",
          "message", "Message parked",
          "letter", "Letter to settle");

  public List<String> waits() {
    return line.waits().stream().map(WAITS::get).toList();
  }

  /** {@code Plan submitted}. */
  static String name(String state) {
    return RuleWords.stateName(state);
  }

  /** As programs get it. */
  Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", line.id().toString());
    data.put("urn", line.urn());
    data.put("desk", line.desk());
    data.put("generation", line.generation());
    data.put("contract", line.contract());
    data.put("ruleSet", line.ruleSet());
    data.put("state", line.state());
    data.put("phase", phase);
    data.put("closed", line.closed());
    data.put("referralDate", String.valueOf(line.referralDate()));
    data.put("receivedAt", line.receivedAt().toString());
    data.put("special", line.special());
    data.put("waits", line.waits());
    line.next()
        .ifPresent(
            next ->
                data.put(
                    "next",
                    Map.of(
                        "rule", next.clock(),
                        "name", next.name(),
                        "dueAt", next.dueAt().toString(),
                        "firm", next.firm(),
                        "late", next.late())));
    return data;
  }
}
