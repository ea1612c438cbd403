package mhss.gateway.mail.text;

/** Joins the lines of {@code format=flowed} text into paragraphs again (RFC 3676). */
public final class FlowedText {

  private static final String SIGNATURE = "-- ";

  private final boolean dropSpace;
  private final StringBuilder text = new StringBuilder();
  private boolean started;
  private boolean flowing;
  private int depth;

  private FlowedText(boolean dropSpace) {
    this.dropSpace = dropSpace;
  }

  /**
   * @param dropSpace {@code DelSp=yes}: the space at the end of a soft line is not part of the text
   */
  public static String join(String text, boolean dropSpace) {
    FlowedText flowed = new FlowedText(dropSpace);
    text.lines().forEach(flowed::line);
    return flowed.text.toString();
  }

  private void line(String line) {
    int quotes = 0;
    while (quotes < line.length() && line.charAt(quotes) == '>') {
      quotes++;
    }
    String words = line.substring(quotes);
    words = words.startsWith(" ") ? words.substring(1) : words;
    boolean signature = words.equals(SIGNATURE);
    if (started && (!flowing || quotes != depth || signature)) {
      text.append('\n');
      flowing = false;
    }
    started = true;
    if (!flowing && quotes > 0) {
      text.append(">".repeat(quotes)).append(' ');
    }
    flowing = words.endsWith(" ") && !signature;
    depth = quotes;
    text.append(words, 0, words.length() - (flowing && dropSpace ? 1 : 0));
  }
}
