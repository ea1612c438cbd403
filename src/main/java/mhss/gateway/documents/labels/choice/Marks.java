package mhss.gateway.documents.labels.choice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.documents.content.Symbols;
import mhss.gateway.documents.labels.choice.Sign.Type;

/** What people put beside an option to choose it, or leave beside it. Text is in lower case. */
public final class Marks {

  private static final String TICKS =
      "[\u2611\u2612\u2713\u2714\u2705\u221A\u25C9\u29BF\u22A0]|\uD83D[\uDDF5\uDDF7\uDDF9]"
          + "|[\\[(] ?[x*\u00D7\u221A\u2713\u2714] ?[\\])]"
          + "|(?<![\\p{L}\\p{N}'])[x\u00D7](?![\\p{L}\\p{N}'])";
  private static final String CROSSES = "[\u2715-\u2718]";
  private static final String BOXES =
      "[\u2610\u25A1\u25A2\u25FB\u2B1C\u274F\u2751\u25EF]|[\\[(][ \t]*[\\])]";

  private static final Pattern MARK =
      Pattern.compile(
          "(?<tick>"
              + TICKS
              + ")|(?<cross>"
              + CROSSES
              + ")|(?<box>"
              + BOXES
              + ")|(?<picture>"
              + Symbols.PICTURE
              + ")");

  private static final Pattern YES = Pattern.compile("yes|y");
  private static final Pattern NO = Pattern.compile("no|n|n/a|-");

  private Marks() {}

  public record Found(Type type, int from, int to) {}

  public static Optional<Found> at(String text, int from, int to) {
    Matcher mark = MARK.matcher(text).region(from, to).useTransparentBounds(true);
    return mark.lookingAt()
        ? Optional.of(new Found(type(mark), mark.start(), mark.end()))
        : Optional.empty();
  }

  private static Type type(Matcher mark) {
    if (mark.group("tick") != null) {
      return Type.TICK;
    }
    if (mark.group("cross") != null) {
      return Type.CROSS;
    }
    return mark.group("box") != null ? Type.EMPTY : Type.PICTURE;
  }

  /** What stands alone in a field or a cell beside an option. */
  public static Optional<Type> alone(String text) {
    if (YES.matcher(text).matches() || text.equals("true")) {
      return Optional.of(Type.TICK);
    }
    if (NO.matcher(text).matches() || text.equals("false")) {
      return Optional.of(Type.EMPTY);
    }
    return at(text, 0, text.length()).filter(found -> found.to() == text.length()).map(Found::type);
  }
}
