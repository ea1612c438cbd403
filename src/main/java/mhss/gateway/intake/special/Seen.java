package mhss.gateway.intake.special;

import java.text.Normalizer;
import java.util.function.Function;
import mhss.gateway.documents.MailEffort;
import mhss.gateway.intake.opening.StackedMarks;

/**
 * Words as a person sees them: what joins or parts words in layout and file names hides no marker.
 */
public record Seen(String plain) {

  static final Function<String, Seen> FORM = Seen::of;

  /** Characters that are made plain at a time, since nothing can break that off. */
  private static final int PIECE = 1 << 16;

  private static final int MOST_GROWTH = 4;
  private static final int ASCII = 128;

  static Seen of(String words) {
    String text = StackedMarks.cut(words);
    StringBuilder plain = new StringBuilder(text.length());
    for (int from = 0; from < text.length(); ) {
      MailEffort.check();
      int to = end(text, from);
      add(plain, compatible(text.substring(from, to)));
      from = to;
    }
    return new Seen(plain.toString());
  }

  /** Some signs stand for eighteen letters: nobody writes a text of them, and none is made here. */
  private static String compatible(String piece) {
    if (piece.chars().allMatch(character -> character < ASCII)) {
      return piece;
    }
    String normal = Normalizer.normalize(piece, Normalizer.Form.NFKC);
    return normal.length() <= MOST_GROWTH * piece.length() ? normal : piece;
  }

  /** Without what is not seen; whatever joins words, and however much of it, is one blank. */
  private static void add(StringBuilder plain, String piece) {
    for (int i = 0; i < piece.length(); ) {
      int character = piece.codePointAt(i);
      i += Character.charCount(character);
      if (joins(character)) {
        if (plain.isEmpty() || plain.charAt(plain.length() - 1) != ' ') {
          plain.append(' ');
        }
      } else if (character < ASCII || Character.getType(character) != Character.FORMAT) {
        plain.appendCodePoint(character);
      }
    }
  }

  private static boolean joins(int character) {
    if (character < ASCII) {
      return character == ' '
          || character == '_'
          || character == '-'
          || (character >= '\t' && character <= '\r');
    }
    return switch (Character.getType(character)) {
      case Character.DASH_PUNCTUATION,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** Where a letter stays with its accents. */
  private static int end(String text, int from) {
    int most = Math.min(text.length(), from + PIECE);
    int blank = most;
    while (blank > from && blank < text.length() && !Character.isWhitespace(text.charAt(blank))) {
      blank--;
    }
    return blank > from ? blank : most;
  }
}
