package mhss.gateway.documents.pdf.print;

import java.util.Comparator;
import java.util.List;
import mhss.gateway.documents.content.Box;

/** To which line of print a picture belongs. */
class PicturePlace {

  private static final float USUAL_SIZE = 10;

  /** In sizes of a letter: blanks between words are narrower. */
  private static final float WORD_GAP = 0.8f;

  private PicturePlace() {}

  /** On the line nearest to its middle, before the words it covers. */
  static Glyph in(List<Glyph> printed, Box box) {
    List<Glyph> beside =
        printed.stream()
            .filter(glyph -> !glyph.isBlank() && glyph.direction() == 0)
            .filter(glyph -> glyph.baseline() > box.top() && middle(glyph) < box.bottom())
            .toList();
    float baseline =
        beside.stream()
            .min(Comparator.comparingDouble(glyph -> Math.abs(middle(glyph) - box.middle())))
            .map(Glyph::baseline)
            .orElse(box.bottom());
    float size =
        beside.stream()
            .filter(glyph -> glyph.baseline() == baseline)
            .map(Glyph::size)
            .findFirst()
            .orElse(Math.min(USUAL_SIZE, box.height()));
    return Glyph.picture(beforeWords(beside, box, baseline), baseline, size);
  }

  /** What is drawn over words stands before all of them, so that it parts none. */
  private static Box beforeWords(List<Glyph> beside, Box box, float baseline) {
    List<Glyph> line =
        beside.stream()
            .filter(glyph -> Math.abs(glyph.baseline() - baseline) < glyph.size() / 2)
            .sorted(Comparator.comparingDouble(Glyph::left))
            .toList();
    float right = box.right();
    for (int i = line.size() - 1; i >= 0; i--) {
      Glyph glyph = line.get(i);
      boolean covered = glyph.left() < box.right() && box.left() < glyph.right();
      boolean goesOn =
          right <= glyph.right() + WORD_GAP * glyph.size()
              && right > glyph.left()
              && right != box.right();
      if (covered || goesOn) {
        right = glyph.left();
      }
    }
    return new Box(Math.min(box.left(), right - 1), box.top(), right, box.bottom());
  }

  private static float middle(Glyph glyph) {
    return glyph.baseline() - 0.3f * glyph.size();
  }
}
