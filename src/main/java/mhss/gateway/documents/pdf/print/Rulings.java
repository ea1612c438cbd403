package mhss.gateway.documents.pdf.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mhss.gateway.documents.content.Box;
import mhss.gateway.documents.content.Effort;

/** Lines drawn on a page, and the cells they enclose. In points from the top left corner. */
class Rulings {

  /** A page with more is a drawing, not a table. */
  private static final int MOST = 2_000;

  private static final float THIN = 3;
  private static final float SHORTEST = 8;

  /** Corners need not meet exactly. */
  private static final float SLACK = 2;

  private record Line(float at, float from, float to) {

    boolean spans(float place) {
      return from - SLACK <= place && place <= to + SLACK;
    }
  }

  private final List<Line> horizontal = new ArrayList<>();
  private final List<Line> vertical = new ArrayList<>();
  private Box last = Box.NONE;

  void line(float x1, float y1, float x2, float y2) {
    float width = Math.abs(x2 - x1);
    float height = Math.abs(y2 - y1);
    if (horizontal.size() + vertical.size() > MOST) {
      return;
    }
    if (height < THIN && width > SHORTEST) {
      horizontal.add(new Line((y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
    } else if (width < THIN && height > SHORTEST) {
      vertical.add(new Line((x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
    }
  }

  /** A rectangle may be a frame, or a line drawn thick. */
  void frame(Box box) {
    boolean isLine = box.height() < THIN || box.right() - box.left() < THIN;
    if (isLine) {
      line(box.left(), box.top(), box.right(), box.bottom());
    } else {
      line(box.left(), box.top(), box.right(), box.top());
      line(box.left(), box.bottom(), box.right(), box.bottom());
      line(box.left(), box.top(), box.left(), box.bottom());
      line(box.right(), box.top(), box.right(), box.bottom());
    }
  }

  /** The smallest cell around a point, when lines enclose it on all four sides. */
  Optional<Box> cellAround(float x, float y) {
    Effort.step();
    if (horizontal.size() + vertical.size() > MOST) {
      return Optional.empty();
    }
    boolean inLast = last.left() < x && x < last.right() && last.top() < y && y < last.bottom();
    if (!inLast) {
      last =
          new Box(
              before(vertical, x, y),
              before(horizontal, y, x),
              after(vertical, x, y),
              after(horizontal, y, x));
    }
    boolean enclosed =
        last.left() > -Float.MAX_VALUE
            && last.top() > -Float.MAX_VALUE
            && last.right() < Float.MAX_VALUE
            && last.bottom() < Float.MAX_VALUE;
    return enclosed ? Optional.of(last) : Optional.empty();
  }

  private static float before(List<Line> lines, float place, float across) {
    float nearest = -Float.MAX_VALUE;
    for (Line line : lines) {
      if (line.at < place && line.at > nearest && line.spans(across)) {
        nearest = line.at;
      }
    }
    return nearest;
  }

  private static float after(List<Line> lines, float place, float across) {
    float nearest = Float.MAX_VALUE;
    for (Line line : lines) {
      if (line.at > place && line.at < nearest && line.spans(across)) {
        nearest = line.at;
      }
    }
    return nearest;
  }
}
