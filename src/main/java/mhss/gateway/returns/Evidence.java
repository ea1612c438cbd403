package mhss.gateway.returns;

import java.time.Instant;
import java.util.UUID;

/**
 * An event behind a figure.
 *
 * @param part {@code counted}, {@code numerator}, {@code denominator} or {@code missed}
 * @param event {@code case_event.n}
 */
public record Evidence(
    String figure,
    String part,
    UUID caseFile,
    String urn,
    long event,
    String eventName,
    Instant at) {}
