package mhss.gateway.intake.recognition;

import java.util.function.Function;
import java.util.regex.Pattern;
import mhss.gateway.intake.opening.OpenedPart;

/**
 * What the sender wrote, without what is quoted from an earlier mail: words in a quotation decide
 * nothing.
 */
public final class OwnWords {

  /** Where mail programs begin to quote a whole mail. */
  private static final Pattern QUOTATION =
      Pattern.compile(
          "(?i)(?:-{2,}\\s*(?:original|forwarded) message\\s*-{2,}.*|_{10,}\\s*|on .{5,120} wrote:\\s*|begin forwarded message:.*)");

  /** Most lines begin with none of these, and are no beginning of a quotation. */
  private static final String BEGINS = "-_oObB";

  private static final Pattern LINE_END = Pattern.compile("\\R");

  private static final Function<String, String> FORM = OwnWords::of;

  private OwnWords() {}

  public static String of(OpenedPart part) {
    return part.made(FORM);
  }

  static String of(String body) {
    StringBuilder own = new StringBuilder(body.length());
    boolean all = true;
    for (String line : (Iterable<String>) LINE_END.splitAsStream(body)::iterator) {
      String words = line.stripLeading();
      if (begins(words)) {
        return own.toString();
      }
      if (words.startsWith(">")) {
        all = false;
      } else {
        own.append(line).append('\n');
      }
    }
    return all ? body : own.toString();
  }

  private static boolean begins(String words) {
    return !words.isEmpty()
        && BEGINS.indexOf(words.charAt(0)) >= 0
        && QUOTATION.matcher(words).matches();
  }
}
