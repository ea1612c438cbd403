package mhss.gateway.operations;

import java.time.Instant;
import java.util.Optional;

/**
 * A route in the Camel of this node.
 *
 * @param state {@code started}, {@code stopped}, {@code suspended} …
 * @param done exchanges that went through since this node started
 * @param last null while nothing went through
 * @param pause that a person asked for
 */
public record LiveRoute(
    String id,
    String from,
    String state,
    String uptime,
    long done,
    long failed,
    Instant last,
    Instant lastFailure,
    double meanMillis,
    Optional<RoutePause> pause) {}
