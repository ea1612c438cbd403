package mhss.gateway.reports.standard;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import mhss.gateway.reports.standard.Proofreader.Slip;

/**
 * Words that no dictionary has and that are right: names, abbreviations, references.
 *
 * @param names of the people in the report, in lower case
 */
record OwnWords(Set<String> names) {

  static OwnWords of(Look look) {
    Set<String> names = new HashSet<>();
    look.read().fields().stream()
        .filter(field -> field.key().equals("customer_name") || field.key().endsWith("_signature"))
        .flatMap(field -> Arrays.stream(field.value().split("[^\\p{L}'’-]+")))
        .filter(word -> word.length() > 1)
        .forEach(word -> names.add(word.toLowerCase(Locale.UK)));
    return new OwnWords(names);
  }

  /** Whether the slip is none. */
  boolean excuse(Slip slip, String text) {
    String word = text.substring(slip.from(), slip.to());
    if (names.contains(word.toLowerCase(Locale.UK).replaceFirst("['’]s?$", ""))) {
      return true;
    }
    return slip.unknown()
        && (word.chars().anyMatch(Character::isDigit)
            || word.equals(word.toUpperCase(Locale.UK))
            || (Character.isUpperCase(word.charAt(0)) && !startsSentence(text, slip.from())));
  }

  /** A capital letter there says nothing. */
  private static boolean startsSentence(String text, int from) {
    String before = text.substring(0, from).strip();
    return before.isEmpty() || ".!?:;•-–".indexOf(before.charAt(before.length() - 1)) >= 0;
  }
}
