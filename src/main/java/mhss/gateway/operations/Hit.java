package mhss.gateway.operations;

import java.time.Instant;

/**
 * Something that a search leads to. Identifiers only.
 *
 * @param kind {@code case}, {@code message}, {@code outbox}, {@code return}, {@code review}, {@code
 *     correspondent} (all mail of an address) or {@code urn} (mail that speaks of a URN without a
 *     case)
 * @param id of it; of a correspondent the keyed index, of a URN its normalised spelling
 * @param name URN, kind of message or name of the return; may be null
 * @param state may be null
 * @param at may be null
 */
public record Hit(String kind, String id, String name, String desk, String state, Instant at) {}
