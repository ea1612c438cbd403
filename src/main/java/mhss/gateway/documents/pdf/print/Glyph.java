package mhss.gateway.documents.pdf.print;

import org.apache.pdfbox.text.TextPosition;

/**
 * Printed characters, in points from the top left corner of the page.
 *
 * @param direction in which the text runs, in degrees
 */
record Glyph(
    String text,
    float left,
    float right,
    float baseline,
    float size,
    float space,
    float direction) {

  static Glyph of(TextPosition position) {
    float size = Math.max(1, Math.abs(position.getFontSizeInPt()));
    float space = position.getWidthOfSpace();
    boolean plausible = space > size * 0.1f && space < size;
    return new Glyph(
        position.getUnicode() == null ? "" : position.getUnicode(),
        position.getXDirAdj(),
        position.getXDirAdj() + position.getWidthDirAdj(),
        position.getYDirAdj(),
        size,
        plausible ? space : size * 0.28f,
        position.getDir());
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
