package mhss.gateway.casework;

import java.time.Instant;
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
 */
public record CaseEvent(
    UUID message, String desk, String urn, String event, Instant at, String actor, String reason) {

  public CaseEvent(UUID message, String desk, String urn, String event, Instant at) {
    this(message, desk, urn, event, at, Step.GATEWAY, null);
  }
}
