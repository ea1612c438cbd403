package mhss.gateway.intake.opening;

import java.util.regex.Pattern;

/**
 * Accents above accents, as many as a letter can have (Unicode Annex 15 gives it 30). Whoever sorts
 * them, or looks for the end of a word, goes back over all of them at each: a megabyte of accents
 * would take hours.
 */
public final class StackedMarks {

  private static final Pattern TOO_MANY = Pattern.compile("(\\p{M}{30})\\p{M}+");
  private static final char FIRST = '\u0300';

  private StackedMarks() {}

  /** The same text with no more than 30 in a row. */
  public static String cut(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST) {
        return TOO_MANY.matcher(text).replaceAll("$1");
      }
    }
    return text;
  }
}
