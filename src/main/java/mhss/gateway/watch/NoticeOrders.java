package mhss.gateway.watch;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.Attempt;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.responses.LetterOrder;
import mhss.gateway.responses.Letters;
import mhss.gateway.responses.Preview;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Reason;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.WorkingCalendar;

/** A notice into the order of its letter. */
class NoticeOrders {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(WorkingCalendar.LONDON);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(WorkingCalendar.LONDON);

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
    Set<String> asked = letters.values(notice.ruleSet(), notice.kind());
    Map<String, Object> letter = new HashMap<>(values);
    List<Attempt> attempts = cases.attempts(file.id());
    if (!attempts.isEmpty()) {
      letter.put("attempts", attempts.stream().map(NoticeOrders::row).toList());
    }
    letter.keySet().retainAll(asked);
    return new LetterOrder(
        notice.desk(),
        notice.caseFile(),
        notice.ruleSet(),
        notice.kind(),
        notice.id().toString(),
        0,
        null,
        letter,
        List.of(),
        Optional.empty());
  }

  private static Optional<Reason> reason(RuleSet rules, String code) {
    return rules.choices().values().stream()
        .flatMap(List::stream)
        .filter(reason -> reason.id().equals(code))
        .findFirst();
  }

  private static Map<String, String> row(Attempt attempt) {
    Instant at = attempt.at();
    return Map.of(
        "on",
        DAY.format(at),
        "at",
        TIME.format(at),
        "medium",
        attempt.medium(),
        "result",
        attempt.result().replace('-', ' '));
  }
}
