package mhss.gateway.history;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Something that happened, before it has a place in the chain. Identifiers only: never a name, an
 * address, a subject or a sentence of a mail.
 *
 * @param step what was done, lower case with hyphens: {@code received}, {@code opened}, {@code
 *     parked} …
 * @param facts identifiers and hashes; keys sorted, so that the same step always hashes to the same
 *     value
 */
public record Step(
    String step,
    String outcome,
    String actor,
    UUID message,
    UUID caseFile,
    String urn,
    String rule,
    SortedMap<String, String> facts) {

  /** The actor of everything that no person asked for. */
  public static final String GATEWAY = "gateway";

  /** What stands here stays for ever: somebody's reason is no place for a book. */
  private static final int LONGEST = 10_000;

  public Step {
    facts = new TreeMap<>(facts);
  }

  public static Step of(String step, String outcome) {
    return new Step(step, outcome, GATEWAY, null, null, null, null, new TreeMap<>());
  }

  public Step by(String actor) {
    return new Step(step, outcome, actor, message, caseFile, urn, rule, facts);
  }

  public Step message(UUID message) {
    return new Step(step, outcome, actor, message, caseFile, urn, rule, facts);
  }

  public Step caseFile(UUID caseFile, String urn) {
    return new Step(step, outcome, actor, message, caseFile, urn, rule, facts);
  }

  public Step rule(String rule) {
    return new Step(step, outcome, actor, message, caseFile, urn, rule, facts);
  }

  public Step fact(String key, Object value) {
    SortedMap<String, String> more = new TreeMap<>(facts);
    more.put(key, bounded(String.valueOf(value)));
    return new Step(step, outcome, actor, message, caseFile, urn, rule, more);
  }

  public Step facts(Map<String, String> facts) {
    SortedMap<String, String> more = new TreeMap<>(this.facts);
    facts.forEach((key, value) -> more.put(key, bounded(value)));
    return new Step(step, outcome, actor, message, caseFile, urn, rule, more);
  }

  private static String bounded(String value) {
    if (value == null || value.length() <= LONGEST) {
      return value;
    }
    int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return "%s… (cut: it has %d characters)".formatted(value.substring(0, end), value.length());
  }
}
