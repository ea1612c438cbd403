package mhss.gateway.documents.content;

/**
 * A fillable field.
 *
 * @param name its own, within its parents
 * @param caption shown to the person who fills it in; may be empty
 * @param value empty when not filled in; {@code true} or {@code false} for a tick
 */
public record FormValue(String name, String caption, String value, int page, int line, Box box) {}
