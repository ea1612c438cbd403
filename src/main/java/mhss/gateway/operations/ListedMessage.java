package mhss.gateway.operations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of the list: what may be known of a message without opening it.
 *
 * @param caseUrn of its case, as received; null without a case
 * @param urn that it speaks of, normalised; null when none is known
 * @param cause code of why it waits; null when nothing is wrong
 * @param correspondent keyed index of the address at the other end (hex)
 * @param partner whose address that is
 * @param sending state of its row in the outbox; null for mail that came in
 * @param attachments null where nobody counted them
 */
public record ListedMessage(
    UUID id,
    String direction,
    String mailbox,
    String desk,
    Instant receivedAt,
    long size,
    String status,
    String kind,
    UUID caseFile,
    String caseUrn,
    String urn,
    String cause,
    String assignedTo,
    Optional<String> correspondent,
    Optional<String> partner,
    String sending,
    Integer attachments) {

  MessageCursor cursor() {
    return new MessageCursor(receivedAt, id);
  }
}
