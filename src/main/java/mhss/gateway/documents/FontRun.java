package mhss.gateway.documents;

/**
 * Text in one font.
 *
 * @param font family as named in the document, for example {@code Arial}; empty when it names none
 * @param size in points; 0 when the document says none
 * @param page from 1; 0 where the format has no pages
 * @param line from 1, within the page
 * @param characters without blanks
 */
public record FontRun(String font, float size, int page, int line, int characters) {}
