package mhss.gateway.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message that waits for a person, or for a key.
 *
 * @param sender keyed index of the address, in hex; null when there is none
 * @param urn it speaks of, normalised; null when none is known
 */
public record ParkedMessage(
    UUID id,
    String status,
    String mailbox,
    String desk,
    Instant receivedAt,
    String kind,
    String cause,
    String advice,
    List<String> needsKeys,
    String assignedTo,
    String sender,
    String urn) {}
