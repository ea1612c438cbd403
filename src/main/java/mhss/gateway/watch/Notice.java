package mhss.gateway.watch;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter about a case that a clock, an event or the end of a month calls for. Identifiers and
 * codes only; its values are ciphertext.
 *
 * @param kind id of the rule set, for example {@code V-08}
 * @param cause {@code clock:<rule>}, {@code event:<event>} or {@code month:<yyyy-mm>}
 * @param state {@code prepared}, {@code queued} or {@code discarded}
 * @param late what called for it lay further back than a day when it was prepared
 * @param decidedBy login name, or {@code gateway}; null while prepared
 * @param outbox row that sends it; null unless queued
 * @param problem why it was not sent by itself, in plain words; null for none
 */
public record Notice(
    UUID id,
    UUID caseFile,
    String desk,
    String urn,
    String ruleSet,
    String kind,
    String cause,
    String state,
    boolean late,
    Instant preparedAt,
    Instant decidedAt,
    String decidedBy,
    UUID outbox,
    String problem) {}
