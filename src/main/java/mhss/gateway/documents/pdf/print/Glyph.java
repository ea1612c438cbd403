package mhss.gateway.documents.pdf.print;

import java.util.Optional;
import mhss.gateway.documents.content.Box;
import mhss.gateway.documents.content.Symbols;
import org.apache.pdfbox.text.TextPosition;

/**
 * Printed characters, in points from the top left corner of the page.
 *
 * @param direction in which the text runs, in degrees
 * @param font family as the document names it; empty when it was not printed in one
 * @param struck with a line through it
 */
record Glyph(
    String text,
    float left,
    float right,
    float baseline,
    float size,
    float space,
    float direction,
    String font,
    boolean struck) {

  Glyph(String text, float left, float right, float baseline, float size) {
    this(text, left, right, baseline, size, size * 0.28f, 0, "", false);
  }

  static Glyph of(TextPosition position, Face face) {
    float size = Math.max(1, Math.abs(position.getFontSizeInPt()));
    float space = position.getWidthOfSpace();
    boolean plausible = space > size * 0.1f && space < size;
    return new Glyph(
        face.shown(Optional.ofNullable(position.getUnicode()).orElse("")),
        position.getXDirAdj(),
        position.getXDirAdj() + position.getWidthDirAdj(),
        position.getYDirAdj(),
        size,
        plausible ? space : size * 0.28f,
        position.getDir(),
        face.name(),
        false);
  }

  /** A picture stands there; as tall as it is, it belongs to one line. */
  static Glyph picture(Box box, float baseline, float size) {
    String sign = String.valueOf(Symbols.PICTURE);
    return new Glyph(sign, box.left(), box.right(), baseline, size);
  }

  boolean isPicture() {
    return text.length() == 1 && text.charAt(0) == Symbols.PICTURE;
  }

  Glyph withLineThrough() {
    return new Glyph(text, left, right, baseline, size, space, direction, font, true);
  }

  boolean isBlank() {
    return text.isBlank() || text.equals("\u00A0");
  }

  /** Some producers print a letter twice, slightly shifted, to make it bold. */
  boolean repeats(Glyph other) {
    return text.equals(other.text) && Math.abs(left - other.left) < 0.3f * (right - left);
  }

  float gapTo(Glyph next) {
    return next.left - right;
  }
}
