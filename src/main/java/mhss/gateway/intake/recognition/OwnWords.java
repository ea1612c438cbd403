package mhss.gateway.intake.recognition;

import java.util.regex.Pattern;

/**
 * What the sender wrote, without what is quoted from an earlier mail: words in a quotation decide
 * nothing.
 */
public final class OwnWords {

  /** Where mail programs begin to quote a whole mail. */
  private static final Pattern QUOTATION =
      Pattern.compile(
          "(?i)\\s*(?:-{2,}\\s*(?:original|forwarded) message\\s*-{2,}.*|_{10,}\\s*|on .{5,120} wrote:\\s*|begin forwarded message:.*)");

  private OwnWords() {}

  public static String of(String body) {
    StringBuilder own = new StringBuilder();
    for (String line : body.split("\\R")) {
      if (QUOTATION.matcher(line).matches()) {
        break;
      }
      if (!line.stripLeading().startsWith(">")) {
        own.append(line).append('\n');
      }
    }
    return own.toString();
  }
}
