package mhss.gateway.returns.layout.bytes;

import java.util.regex.Pattern;

/** Text that came from outside, made harmless for cells. */
public final class SafeText {

  /** Line ends and tabs part words; a cell has one line. */
  private static final Pattern SPACE =
      Pattern.compile("\\r\\n|[\\t\\n\\x0b\\f\\r\\x85\\u2028\\u2029]");

  /** Control characters, marks that turn the direction of writing, and what XML cannot carry. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cntrl}\\x80-\\x9f\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\uffff]");

  private static final Pattern HALF_A_PAIR =
      Pattern.compile(
          "[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

  /** The wide forms too: spreadsheets in East Asian languages calculate with them. */
  private static final Pattern FORMULA =
      Pattern.compile("[\\s\\p{Z}]*[=+\\-@|\\uff1d\\uff0b\\uff0d\\uff20\\u2212].*");

  private SafeText() {}

  /** Without control characters, in one line. */
  public static String of(String given) {
    if (plain(given)) {
      return given;
    }
    String line = SPACE.matcher(given).replaceAll(" ");
    return HALF_A_PAIR.matcher(UNSEEN.matcher(line).replaceAll("")).replaceAll("?");
  }

  /** Whether a spreadsheet might calculate it, were it typed in. */
  public static boolean looksLikeFormula(String text) {
    return !text.isEmpty()
        && !Character.isLetterOrDigit(text.charAt(0))
        && FORMULA.matcher(text).matches();
  }

  /** Nearly every cell: printable ASCII, which nothing need be done to. */
  private static boolean plain(String given) {
    for (int i = 0; i < given.length(); i++) {
      char c = given.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }
}
