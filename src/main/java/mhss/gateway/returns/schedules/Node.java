package mhss.gateway.returns.schedules;

import java.time.Instant;

/** A running gateway that takes ticks, and when it last said so. */
public record Node(String id, Instant seenAt) {}
