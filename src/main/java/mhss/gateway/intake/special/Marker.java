package mhss.gateway.intake.special;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.documents.MailEffort;

/**
 * One pattern. Nearly all of them begin with the beginning of a word and its first letter, and are
 * tried only there: of megabytes of text that is one place in a hundred.
 *
 * @param first the letter; 0 where the pattern may begin with anything
 */
record Marker(Pattern pattern, char first) {

  private static final Pattern WORD = Pattern.compile("\\\\b([A-Za-z])(?![?*+{]).*");
  private static final int PLACES_BETWEEN = 1 << 16;

  /**
   * @param regex upper and lower case alike
   */
  static Marker of(String regex) {
    Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    Matcher word = WORD.matcher(regex);
    boolean begins = word.matches() && !choosesAtTop(regex);
    return new Marker(pattern, begins ? folded(word.group(1).charAt(0)) : 0);
  }

  /** Whether it has two beginnings; where that is hard to tell, it has. */
  private static boolean choosesAtTop(String regex) {
    int depth = 0;
    boolean inClass = false;
    for (int i = 0; i < regex.length(); i++) {
      char sign = regex.charAt(i);
      if (sign == '\\') {
        i++;
      } else if (sign == '[' || sign == ']') {
        if (inClass == (sign == '[')) {
          return true;
        }
        inClass = !inClass;
      } else if (!inClass) {
        depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
        if (sign == '|' && depth == 0) {
          return true;
        }
      }
    }
    return regex.contains("\\Q");
  }

  boolean in(String text) {
    Matcher matcher = pattern.matcher(MailEffort.metered(text));
    if (first == 0) {
      return matcher.find();
    }
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    for (int i = 0; i < text.length(); i++) {
      if (i % PLACES_BETWEEN == 0) {
        MailEffort.check();
      }
      if (begins(text, i) && matcher.region(i, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private boolean begins(String text, int place) {
    char letter = text.charAt(place);
    boolean same = letter == first || (letter != ' ' && folded(letter) == first);
    return same && (place == 0 || !isPlainWord(text.charAt(place - 1)));
  }

  /** Others the pattern itself has to judge. */
  private static boolean isPlainWord(char character) {
    return character < 128 && (character == '_' || Character.isLetterOrDigit(character));
  }

  /** As patterns compare letters. */
  private static char folded(char letter) {
    return Character.toLowerCase(Character.toUpperCase(letter));
  }
}
