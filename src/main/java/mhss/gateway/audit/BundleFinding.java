package mhss.gateway.audit;

/**
 * @param words what was checked and what came of it; no content
 */
public record BundleFinding(boolean good, String words) {

  public static BundleFinding good(String words, Object... values) {
    return new BundleFinding(true, words.formatted(values));
  }

  public static BundleFinding bad(String words, Object... values) {
    return new BundleFinding(false, words.formatted(values));
  }
}
