package mhss.gateway.operations;

import java.time.Instant;

/**
 * A route that a person keeps from running.
 *
 * @param state {@code stopped} or {@code suspended}
 */
public record RoutePause(String route, String state, String actor, String reason, Instant since) {}
