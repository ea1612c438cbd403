package mhss.gateway.intake.special;

import java.text.Normalizer;
import java.util.function.Function;
import java.util.regex.Pattern;
import mhss.gateway.documents.MailEffort;
import mhss.gateway.intake.opening.StackedMarks;

/**
 * Words as a person sees them: what joins or parts words in layout and file names hides no marker.
 */
public record Seen(String plain) {

  static final Function<String, Seen> FORM = Seen::of;

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern JOINING = Pattern.compile("[_\\p{Pd}\\p{Z}\\s]+");

  /** Characters that are made plain at a time, since nothing can break that off. */
  private static final int PIECE = 1 << 16;

  private static final int MOST_GROWTH = 4;

  static Seen of(String words) {
    String text = StackedMarks.cut(words);
    StringBuilder plain = new StringBuilder(text.length());
    for (int from = 0; from < text.length(); ) {
      MailEffort.check();
      int to = end(text, from);
      plain.append(compatible(text.substring(from, to)));
      from = to;
    }
    return new Seen(JOINING.matcher(plain.toString()).replaceAll(" "));
  }

  /** Some signs stand for eighteen letters: nobody writes a text of them, and none is made here. */
  private static String compatible(String piece) {
    String normal = Normalizer.normalize(piece, Normalizer.Form.NFKC);
    boolean text = normal.length() <= MOST_GROWTH * piece.length();
    return INVISIBLE.matcher(text ? normal : piece).replaceAll("");
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
