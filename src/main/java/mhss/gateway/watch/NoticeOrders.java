package mhss.gateway.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.responses.LetterOrder;
import mhss.gateway.responses.Letters;
import mhss.gateway.responses.Preview;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Reason;
import mhss.gateway.rules.RuleSets;

/** A notice into the order of its letter. */
class NoticeOrders {

  private final NoticeRows rows;
  private final Cases cases;
  private final RuleSets ruleSets;
  private final Letters letters;

  NoticeOrders(NoticeRows rows, Cases cases, RuleSets ruleSets, Letters letters) {
    this.rows = rows;
    this.cases = cases;
    this.ruleSets = ruleSets;
    this.letters = letters;
  }

  CaseFile caseFile(Notice notice) {
    return cases
        .byId(notice.caseFile())
        .orElseThrow(
            () ->
                new NoticeRefused(
                    "The case of notice %s is not there any more: discard it."
                        .formatted(notice.id())));
  }

  /** What it knew when it was prepared, and what a person gives it; a code becomes its words. */
  Map<String, String> values(Notice notice, CaseFile file, Map<String, String> given) {
    Map<String, String> values = new TreeMap<>(rows.values(notice, file));
    values.putAll(given);
    reason(ruleSets.get(file.ruleSet()), values.get("reason"))
        .ifPresent(
            reason -> {
              values.put("reason", reason.words());
              values.put("reason-code", reason.id());
            });
    return values;
  }

  /** The letter as it would leave. */
  Preview preview(Notice notice, CaseFile file, Map<String, String> values, String actor) {
    return letters.preview(order(notice, file, values).by(actor));
  }

  /**
   * @return id of the outbox row
   */
  UUID queue(Notice notice, CaseFile file, Map<String, String> values, String actor) {
    return letters.queue(order(notice, file, values).by(actor));
  }

  private LetterOrder order(Notice notice, CaseFile file, Map<String, String> values) {
    Map<String, Object> asked = new HashMap<>();
    values.forEach((name, value) -> asked.put(name.replace('-', '_'), value));
    // What its template does not name, a letter refuses.
    asked.keySet().retainAll(letters.values(notice.ruleSet(), notice.kind()));
    return new LetterOrder(
        notice.desk(),
        notice.caseFile(),
        notice.ruleSet(),
        notice.kind(),
        notice.id().toString(),
        0,
        null,
        asked,
        List.of(),
        Optional.empty());
  }

  private static Optional<Reason> reason(RuleSet rules, String code) {
    return rules.choices().values().stream()
        .flatMap(List::stream)
        .filter(reason -> reason.id().equals(code))
        .findFirst();
  }
}
