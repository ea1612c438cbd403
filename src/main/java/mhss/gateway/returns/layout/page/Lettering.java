package mhss.gateway.returns.layout.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Text of charts as outlines of the embedded fonts. The fonts of the operating system, which differ
 * from machine to machine and may be missing, are not asked.
 */
final class Lettering {

  static final String REGULAR = "/liberation/LiberationSans-Regular.ttf";
  static final String BOLD = "/liberation/LiberationSans-Bold.ttf";

  /** Where a text stands to its point. */
  enum Anchor {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double share;

    Anchor(double share) {
      this.share = share;
    }
  }

  private final TrueTypeFont font;
  private final double unit;

  Lettering(String resource) {
    try {
      this.font = new TTFParser().parse(new RandomAccessReadBuffer(open(resource)));
      this.unit = 1.0 / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream open(String resource) {
    return Lettering.class.getResourceAsStream(resource);
  }

  /**
   * @param size in the units of the graphics
   * @param y of the base line
   */
  void draw(Graphics2D g, String text, double x, double y, double size, Color ink, Anchor anchor) {
    g.setColor(ink);
    double at = x - anchor.share * width(text, size);
    for (int codePoint : text.codePoints().toArray()) {
      AffineTransform there = AffineTransform.getTranslateInstance(at, y);
      there.scale(size * unit, -size * unit);
      g.fill(there.createTransformedShape(outline(codePoint)));
      at += advance(codePoint) * size;
    }
  }

  double width(String text, double size) {
    return text.codePoints().mapToDouble(this::advance).sum() * size;
  }

  /** The text, or as much of it as fits. */
  String fitting(String text, double size, double width) {
    if (width(text, size) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 1 && width(text.substring(0, end) + "…", size) > width) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  // A font reads its tables from one shared cursor.
  private synchronized GeneralPath outline(int codePoint) {
    try {
      GlyphData glyph = font.getGlyph().getGlyph(glyph(codePoint));
      return glyph == null ? new GeneralPath() : glyph.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized double advance(int codePoint) {
    try {
      return font.getAdvanceWidth(glyph(codePoint)) * unit;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int glyph(int codePoint) throws IOException {
    return font.getUnicodeCmapLookup().getGlyphId(codePoint);
  }
}
