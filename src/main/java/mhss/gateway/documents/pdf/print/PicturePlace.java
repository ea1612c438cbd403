package mhss.gateway.documents.pdf.print;

import java.util.Comparator;
import java.util.List;
import mhss.gateway.documents.content.Box;

/** To which line of print a picture belongs. */
class PicturePlace {

  private static final float USUAL_SIZE = 10;

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

  private static Box beforeWords(List<Glyph> beside, Box box, float baseline) {
    double covered =
        beside.stream()
            .filter(glyph -> Math.abs(glyph.baseline() - baseline) < glyph.size() / 2)
            .filter(glyph -> glyph.left() < box.right() && box.left() < glyph.right())
            .mapToDouble(Glyph::left)
            .min()
            .orElse(box.right());
    float right = Math.min(box.right(), (float) covered);
    return new Box(Math.min(box.left(), right - 1), box.top(), right, box.bottom());
  }

  private static float middle(Glyph glyph) {
    return glyph.baseline() - 0.3f * glyph.size();
  }
}
