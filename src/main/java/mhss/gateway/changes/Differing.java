package mhss.gateway.changes;

import java.time.Instant;

/**
 * A file that a node has otherwise than it is in force.
 *
 * @param sha256 of what lies there; null: nothing
 * @param problem why it is refused there; null: it is good, but another version
 */
public record Differing(
    String node, ConfigFile file, String sha256, Problem problem, Instant lookedAt) {}
