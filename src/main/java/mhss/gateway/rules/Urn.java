package mhss.gateway.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The reference that Access to Work gives a case.
 *
 * @param raw as written, without the label
 * @param key by which two spellings are the same: upper case, no blanks, plain hyphens
 */
public record Urn(String raw, String key) {

  private static final List<String> MARKS = List.of("", "-", "/");

  /**
   * Reads what stands in the place of a URN: {@code URN 100 AB123}, {@code ab 123/4}. The printed
   * form says {@code URN 100}, so a 100 before something else is residue of the label, and a 100
   * alone is no URN (requirements, A-05).
   *
   * @param pattern of the key; it also needs a digit
   */
  public static Optional<Urn> read(String written, String pattern) {
    String raw = withoutLabel(Spelling.plain(written)).replaceAll("[.,;)]+$", "").strip();
    String key = normal(raw);
    boolean missing = key.equals("100") || !key.matches(pattern) || !key.matches(".*[0-9].*");
    return missing ? Optional.empty() : Optional.of(new Urn(raw, key));
  }

  /** The spelling under which a URN is stored, compared and looked up; a label before it goes. */
  public static String key(String written) {
    return normal(withoutLabel(Spelling.plain(written)));
  }

  /** The keys of what people take for the same: another mark between its parts, or none. */
  public static Set<String> alike(String written) {
    String marked = normal(withoutLabel(Spelling.plain(written)).replace(' ', '-'));
    Set<String> keys = new TreeSet<>();
    for (String between : List.of("[/-]+", "[/-]+|(?<=[A-Z])(?=[0-9])")) {
      String[] parts = marked.split(between);
      if (parts.length > 1) {
        MARKS.forEach(mark -> keys.add(String.join(mark, parts)));
      }
    }
    keys.remove(key(written));
    return keys;
  }

  private static String normal(String raw) {
    return raw.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  private static String withoutLabel(String written) {
    return written
        .replaceAll("(?i)^urn\\b[ :.#]*(?:(?:number|no)\\b[ :.]*)?", "")
        .replaceAll("^100[ :]+(?=\\S)", "");
  }
}
