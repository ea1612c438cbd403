package mhss.gateway.returns.ledger;

import java.util.Optional;
import java.util.UUID;

/**
 * @param state {@code queued}, {@code waiting}, {@code kept}, or {@code due} when it could not be
 *     sealed
 * @param problem why it was not queued, and the next step
 */
public record Produced(UUID id, String state, Optional<String> problem) {}
