package mhss.gateway.reconciliation;

import java.util.List;

/**
 * @param fresh how many of those named the comparison before did not name
 * @param items folder and UID, or the id of a message or of a row of the outbox; of very many only
 *     the first, of what is in order none
 */
public record Difference(Kind kind, long number, long fresh, List<String> items) {}
