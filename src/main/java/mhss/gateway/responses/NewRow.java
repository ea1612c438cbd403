package mhss.gateway.responses;

import java.util.UUID;
import mhss.gateway.responses.OutboxRows.Change;

/**
 * A mail that enters the outbox.
 *
 * @param message null when it could not be composed
 * @param correspondent the keyed index of the first recipient's address
 * @param as its first state
 */
record NewRow(
    UUID id,
    UUID message,
    UUID inReplyTo,
    String mailbox,
    UUID caseFile,
    String kind,
    String report,
    int revision,
    String headerId,
    byte[] correspondent,
    Change as) {}
