package mhss.gateway.audit.bundle;

/**
 * @param words what was checked and what came of it; no content
 */
public record Finding(boolean good, String words) {

  static Finding good(String words, Object... values) {
    return new Finding(true, words.formatted(values));
  }

  static Finding bad(String words, Object... values) {
    return new Finding(false, words.formatted(values));
  }
}
