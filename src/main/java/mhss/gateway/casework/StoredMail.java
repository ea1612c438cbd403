package mhss.gateway.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of {@code message}: what may be known about a mail without opening its content.
 *
 * @param direction {@code in} or {@code out}
 * @param size bytes
 * @param sha256 of the raw bytes; null once withheld
 * @param key vault key of the content
 * @param kind of the rule set; null until recognised
 * @param caseFile null until it belongs to a case
 */
public record StoredMail(
    UUID id,
    String direction,
    String mailbox,
    String desk,
    Instant receivedAt,
    long size,
    byte[] sha256,
    UUID key,
    String status,
    String kind,
    UUID caseFile) {}
