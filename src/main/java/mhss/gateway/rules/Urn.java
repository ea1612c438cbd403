package mhss.gateway.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reference that Access to Work gives a case.
 *
 * @param raw as written, without the label
 * @param key by which two spellings are the same: upper case, no blanks, plain hyphens
 */
public record Urn(String raw, String key) {

  private static final List<String> MARKS = List.of("", "-", "/");

  /** Behind something else, these are no part of a URN: words of a sentence, and a day. */
  private static final Pattern WORDS =
      Pattern.compile(" (?:[a-z]{2,}|AND|OR|\\d{1,2}/\\d{1,2}/\\d{2,4})(?= |$)");

  private static final Pattern BETWEEN_TWO = Pattern.compile(" /|/ ");

  private static final Pattern SPELT_OUT = Pattern.compile("\\S( \\S)*");

  /**
   * Reads what stands in the place of a URN: {@code URN 100 AB123}, {@code ab 123/4}. The printed
   * form says {@code URN 100}, so a 100 before something else is residue of the label, and a 100
   * alone is no URN (requirements, A-05). Two of them, or a URN among words, are none either: which
   * is meant is for a person to say.
   *
   * @param pattern of the key; it also needs a digit
   */
  public static Optional<Urn> read(String written, String pattern) {
    String raw = withoutLabel(Spelling.plain(written)).replaceAll("[.,;)]+$", "").strip();
    String key = normal(raw);
    boolean missing = key.equals("100") || !isOne(key, pattern);
    return missing || WORDS.matcher(raw).find() || isTwo(raw, pattern)
        ? Optional.empty()
        : Optional.of(new Urn(raw, key));
  }

  private static boolean isOne(String key, String pattern) {
    return key.matches(pattern) && key.matches(".*[0-9].*");
  }

  /** {@code AB123 / CD456}; but {@code 77 / 1234} is one, since 77 would be none. */
  private static boolean isTwo(String raw, String pattern) {
    return BETWEEN_TWO.matcher(raw).find()
        && !SPELT_OUT.matcher(raw).matches()
        && Stream.of(raw.split("/")).allMatch(part -> isOne(normal(part), pattern));
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
