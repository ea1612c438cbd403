package mhss.gateway.audit;

/**
 * @param words what was checked and what came of it; no content
 */
public record BundleFinding(boolean good, String words) {

  /** Names of files come from whoever made the bundle: none begins a line of its own. */
  public BundleFinding {
    words = words.replaceAll("\\p{Cntrl}", "\uFFFD");
  }

  public static BundleFinding good(String words, Object... values) {
    return new BundleFinding(true, words.formatted(values));
  }

  public static BundleFinding bad(String words, Object... values) {
    return new BundleFinding(false, words.formatted(values));
  }
}
