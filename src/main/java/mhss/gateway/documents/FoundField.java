package mhss.gateway.documents;

/**
 * A value with the place it was found.
 *
 * @param page from 1; 0 where the format has no pages
 * @param line from 1, within the page
 * @param source {@code form field <name>}, {@code text}, {@code table}: how it was read
 */
public record FoundField(String key, String value, int page, int line, String source) {}
