package mhss.gateway.intake.reading;

/**
 * Something a caseworker should look at.
 *
 * @param key of the field
 * @param message what is wrong, without the value
 */
public record Finding(String key, String message) {}
