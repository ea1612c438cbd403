package mhss.gateway.returns;

/**
 * A figure of management information.
 *
 * @param words as the guidance asks for it
 * @param numerator null when the gateway does not hold it
 * @param denominator null: a count
 * @param shown as printed
 */
public record MadeFigure(String id, String words, Long numerator, Long denominator, String shown) {}
