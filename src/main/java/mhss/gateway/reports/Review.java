package mhss.gateway.reports;

import java.time.Instant;
import java.util.UUID;

/**
 * A report before a person.
 *
 * @param state {@code open}, {@code accepted}, {@code rejected}, {@code superseded}
 * @param decidedAt null while open
 * @param decidedBy null while open
 * @param letter that says the decision, in the outbox; null while open
 */
public record Review(
    UUID id,
    UUID caseFile,
    String urn,
    String ruleSet,
    String report,
    int revision,
    UUID message,
    Instant receivedAt,
    String state,
    Instant decidedAt,
    String decidedBy,
    UUID letter) {}
