package mhss.gateway.responses.templates;

/**
 * A letter as its template words it.
 *
 * @param subject one line; carries the URN and nothing else of a person
 * @param text lines ended by LF
 */
public record Letter(String subject, String text) {}
