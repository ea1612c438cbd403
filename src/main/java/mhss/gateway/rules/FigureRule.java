package mhss.gateway.rules;

/**
 * A figure of management information.
 *
 * @param words as they are printed
 * @param section it stands in
 */
public record FigureRule(String id, String words, String section, String source) {}
