package mhss.gateway.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.history.Step;

/**
 * Something that happened to an existing case: a decision that arrived, a contact that a person
 * records.
 *
 * @param message that brought it; null when a person records it
 * @param urn in any spelling; null when none was found
 * @param event of the transition table
 * @param at the moment from which clocks are counted: when it was received, or happened
 * @param actor {@link Step#GATEWAY}, or the login name of a person
 * @param reason a person's own, without personal data; null for none
 * @param facts identifiers, dates (ISO) and codes by {@link #FACTS}
 */
public record CaseEvent(
    UUID message,
    String desk,
    String urn,
    String event,
    Instant at,
    String actor,
    String reason,
    Map<String, String> facts) {

  /** Every key that a fact may have: whatever a person wrote has no place among them. */
  public static final Set<String> FACTS =
      Set.of(
          "submitted-on",
          "approved-on",
          "revision",
          "report",
          "in-employment",
          "outcome",
          "reason-code",
          "prap-received-on",
          "previous-urn",
          "paid-on",
          "element",
          "medium",
          "appointment-at",
          "final-contact-on",
          "adviser-message-of",
          "document-sha256");

  public CaseEvent {
    facts = Map.copyOf(facts);
    facts.forEach(CaseEvent::requireForm);
    if (!FACTS.containsAll(facts.keySet())) {
      throw new IllegalArgumentException(
          "Event %s has facts %s; known are %s".formatted(event, facts.keySet(), FACTS));
    }
  }

  public CaseEvent(
      UUID message,
      String desk,
      String urn,
      String event,
      Instant at,
      String actor,
      String reason) {
    this(message, desk, urn, event, at, actor, reason, Map.of());
  }

  public CaseEvent(UUID message, String desk, String urn, String event, Instant at) {
    this(message, desk, urn, event, at, Step.GATEWAY, null);
  }

  private static void requireForm(String key, String value) {
    try {
      switch (key) {
        case "submitted-on", "approved-on", "prap-received-on", "paid-on", "final-contact-on" ->
            LocalDate.parse(value);
        case "appointment-at" -> Instant.parse(value);
        case "revision" -> require(value.matches("[1-9][0-9]{0,2}"));
        case "in-employment" -> require(value.matches("[YN]"));
        default -> require(value.matches("[A-Za-z0-9][A-Za-z0-9_./ -]{0,99}"));
      }
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The fact %s is not of its form: dates as 2024-11-22, revisions as numbers, codes as they stand in the rule set"
              .formatted(key),
          e);
    }
  }

  private static void require(boolean good) {
    if (!good) {
      throw new IllegalArgumentException();
    }
  }

  public CaseEvent with(Map<String, String> facts) {
    return new CaseEvent(message, desk, urn, event, at, actor, reason, facts);
  }
}
