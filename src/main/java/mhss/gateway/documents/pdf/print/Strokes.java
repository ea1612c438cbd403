package mhss.gateway.documents.pdf.print;

import java.util.ArrayList;
import java.util.List;
import mhss.gateway.documents.content.Box;
import mhss.gateway.documents.content.Effort;

/** Lines on a page that may go through words. In points from the top left corner. */
class Strokes {

  private static final int MOST = 2_000;
  private static final float THIN = 3;

  /** Shares of the size of a letter above its baseline: between them a line goes through it. */
  private static final float LOWEST = 0.12f;

  private static final float HIGHEST = 0.55f;

  private final List<Box> lines = new ArrayList<>();
  private final List<Box> marked = new ArrayList<>();

  void line(Box line) {
    boolean flat = line.height() < THIN && line.right() - line.left() > line.height();
    if (flat && lines.size() < MOST) {
      lines.add(line);
    }
  }

  /** Words that a viewer shows with a line through them, without drawing one. */
  void marked(Box words) {
    if (marked.size() < MOST) {
      marked.add(words);
    }
  }

  boolean areThere() {
    return !lines.isEmpty() || !marked.isEmpty();
  }

  boolean goThrough(Glyph glyph) {
    Effort.step();
    float middle = (glyph.left() + glyph.right()) / 2;
    float body = glyph.baseline() - 0.3f * glyph.size();
    return lines.stream().anyMatch(line -> crosses(line, glyph, middle))
        || marked.stream()
            .anyMatch(
                box ->
                    box.left() < middle
                        && middle < box.right()
                        && box.top() < body
                        && body < box.bottom());
  }

  private static boolean crosses(Box line, Glyph glyph, float middle) {
    float above = (glyph.baseline() - line.middle()) / glyph.size();
    return above > LOWEST && above < HIGHEST && line.left() < middle && middle < line.right();
  }
}
