package mhss.gateway.history;

import java.time.Instant;

/** A step with its place in the chain. */
public record Entry(long seq, Instant at, Step step, String prevHash, String hash) {}
