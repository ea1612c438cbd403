package mhss.gateway.reconciliation;

import java.util.List;

/**
 * @param fresh at least so many the comparison before did not have: of those named, and by the
 *     number
 * @param items folder and UID, or the id of a message or of a row of the outbox; of very many only
 *     some; of what lay in the mailbox before the gateway none
 */
public record Difference(Kind kind, long number, long fresh, List<String> items) {}
