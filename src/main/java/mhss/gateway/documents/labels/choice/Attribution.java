package mhss.gateway.documents.labels.choice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which mark belongs to which option: by line, by row of a table, then by what is nearer. */
class Attribution {

  private final List<Sign> signs;
  private final List<Sign> options;
  private final Map<Integer, List<Sign>> byOption = new HashMap<>();
  private boolean sure = true;

  Attribution(List<Sign> signs) {
    this.signs = signs;
    options = signs.stream().filter(Sign::isOption).toList();
    signs.stream().filter(sign -> !sign.isOption()).forEach(this::attribute);
  }

  /** Marks of an option that is not struck out itself. */
  List<Sign> of(int option) {
    return byOption.getOrDefault(option, List.of());
  }

  /** False when a mark could belong to two options, or to none. */
  boolean isSure() {
    return sure;
  }

  private void attribute(Sign mark) {
    List<Sign> near = near(mark);
    if (near.isEmpty()) {
      // An empty box that belongs to nothing says nothing.
      sure &= mark.type() == Sign.Type.EMPTY || mark.type() == Sign.Type.PICTURE;
      return;
    }
    Sign owner = near.size() == 1 ? near.get(0) : nearest(mark, near);
    byOption.computeIfAbsent(owner.option(), option -> new ArrayList<>()).add(mark);
  }

  private List<Sign> near(Sign mark) {
    List<Sign> line = options.stream().filter(mark::onLineOf).toList();
    if (!line.isEmpty()) {
      return line;
    }
    List<Sign> row = options.stream().filter(mark::inRowOf).toList();
    return row.isEmpty() ? options.stream().filter(mark::isBelow).toList() : row;
  }

  /** On a line that begins with a mark all marks stand before their options, else behind them. */
  private Sign nearest(Sign mark, List<Sign> near) {
    List<Sign> line =
        signs.stream().filter(sign -> near.contains(sign) || near(sign).equals(near)).toList();
    long marks = line.stream().filter(sign -> !sign.isOption()).count();
    boolean paired = marks == near.size();
    int place = line.indexOf(mark);
    boolean before = paired && !line.get(0).isOption();
    Sign left = last(line.subList(0, place));
    Sign right = first(line.subList(place + 1, line.size()));
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    if (paired) {
      return before ? right : left;
    }
    int toLeft = mark.from() - left.to();
    int toRight = right.from() - mark.to();
    sure &= toLeft != toRight;
    return toRight < toLeft ? right : left;
  }

  private static Sign last(List<Sign> line) {
    Sign found = null;
    for (Sign sign : line) {
      found = sign.isOption() ? sign : found;
    }
    return found;
  }

  private static Sign first(List<Sign> line) {
    return line.stream().filter(Sign::isOption).findFirst().orElse(null);
  }
}
