package mhss.gateway.documents.labels.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import mhss.gateway.documents.labels.choice.Sign.Type;

/** Which option was chosen, by its marks or by what was taken out. Never a guess. */
public class Decision {

  public static final String ONE_LEFT = "only one left";

  private final List<Sign> signs;
  private final Attribution marks;
  private final boolean otherWords;
  private final TreeSet<Integer> printed = new TreeSet<>();
  private final TreeSet<Integer> struck = new TreeSet<>();

  private Decision(List<Sign> signs, boolean otherWords) {
    this.signs = signs;
    this.otherWords = otherWords;
    marks = new Attribution(signs);
    for (Sign sign : signs) {
      if (sign.isOption()) {
        (sign.struck() ? struck : printed).add(sign.option());
      }
    }
  }

  /**
   * @param options numbers; one when it is clear, several when several are marked, none when
   *     nothing says
   * @param source as in {@link mhss.gateway.documents.FoundField#source()}
   */
  public record Chosen(List<Integer> options, String source, boolean sure) {}

  /**
   * @param signs in reading order
   * @param otherWords more is written there than the options
   */
  public static Chosen of(List<Sign> signs, boolean otherWords) {
    return new Decision(signs, otherWords).chosen();
  }

  private Chosen chosen() {
    List<Integer> ticked = with(Type.TICK);
    List<Integer> crossed = with(Type.CROSS);
    if (!ticked.isEmpty()) {
      return marked(ticked, "tick", crossed.isEmpty());
    }
    if (!crossed.isEmpty()) {
      return marked(crossed, "tick", true);
    }
    List<Integer> pictured = with(Type.PICTURE);
    if (pictured.size() == 1) {
      return marked(pictured, "picture", true);
    }
    return left(pictured.isEmpty());
  }

  private List<Integer> with(Type type) {
    List<Integer> found = new ArrayList<>();
    for (int option : printed) {
      boolean has =
          marks.of(option).stream().anyMatch(mark -> mark.type() == type && !mark.struck());
      if (has) {
        found.add(option);
      }
    }
    return found;
  }

  private Chosen marked(List<Integer> options, String source, boolean clear) {
    return new Chosen(options, source, options.size() == 1 && clear && marks.isSure());
  }

  /** Nothing is marked: what was struck out or deleted may tell. */
  private Chosen left(boolean clear) {
    List<Integer> open = new ArrayList<>(printed);
    boolean boxes = signs.stream().anyMatch(sign -> sign.type() == Type.EMPTY);
    if (!struck.isEmpty()) {
      // The same word printed twice is struck out when one of them is.
      open.removeIf(option -> struck.contains(option) && count(option) < 2);
      return open.size() == 1 && clear
          ? new Chosen(open, "struck out", true)
          : new Chosen(List.of(), "struck out", false);
    }
    if (open.size() == 1 && !boxes && clear) {
      return new Chosen(open, ONE_LEFT, !otherWords);
    }
    List<Integer> again = open.stream().filter(option -> count(option) == 2).toList();
    boolean writtenAfter = again.size() == 1 && open.size() > 1 && !boxes;
    return writtenAfter
        ? new Chosen(again, "written after", !otherWords)
        : new Chosen(List.of(), "", clear);
  }

  private long count(int option) {
    return signs.stream()
        .filter(sign -> sign.isOption() && sign.option() == option && !sign.struck())
        .count();
  }
}
