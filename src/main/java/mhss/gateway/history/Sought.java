package mhss.gateway.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What to look for in the history; null stands for anything.
 *
 * @param from the first moment
 * @param before the first moment that does not belong to it any more
 * @param urn as it was recorded
 * @param people only what persons did
 */
public record Sought(
    Instant from,
    Instant before,
    String actor,
    String step,
    String outcome,
    UUID message,
    UUID caseFile,
    String urn,
    boolean people) {

  public static Sought anything() {
    return new Sought(null, null, null, null, null, null, null, null, false);
  }

  public Sought between(Instant from, Instant before) {
    return new Sought(from, before, actor, step, outcome, message, caseFile, urn, people);
  }

  public Sought ofCase(UUID id) {
    return new Sought(from, before, actor, step, outcome, message, id, urn, people);
  }

  public Sought ofMessage(UUID id) {
    return new Sought(from, before, actor, step, outcome, id, caseFile, urn, people);
  }

  public Sought ofUrn(String recorded) {
    return new Sought(from, before, actor, step, outcome, message, caseFile, recorded, people);
  }

  /**
   * Written out and not given as a value: otherwise a plan that is kept for many values cannot know
   * that the index of what persons did will do.
   */
  String persons() {
    boolean person = people || actor != null && !actor.equals(Step.GATEWAY);
    return person ? "actor <> 'gateway'" : "true";
  }

  /** Conditions with the value of each; the indexes of V1 and V22 serve them. */
  Map<String, Object> conditions() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("at >= ?", from);
    all.put("at < ?", before);
    all.put("actor = ?", actor);
    all.put("step = ?", step);
    all.put("outcome = ?", outcome);
    all.put("message = ?", message);
    all.put("case_id = ?", caseFile);
    all.put("urn = ?", urn);
    all.values().removeIf(java.util.Objects::isNull);
    return all;
  }
}
