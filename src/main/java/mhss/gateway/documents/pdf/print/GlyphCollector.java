package mhss.gateway.documents.pdf.print;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import mhss.gateway.documents.content.Limits;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes glyphs and drawn lines of a page from PDFBox before it guesses at words and lines. */
class GlyphCollector extends PDFTextStripper {

  private final Pen pen = new Pen(this);
  private List<Glyph> glyphs = new ArrayList<>();
  private int characters;

  List<Glyph> page(PDDocument document, int page) throws IOException {
    glyphs = new ArrayList<>();
    pen.turnTo(document.getPage(page - 1).getCropBox());
    setStartPage(page);
    setEndPage(page);
    writeText(document, Writer.nullWriter());
    return glyphs;
  }

  /** Of the page read last. */
  Rulings rulings() {
    return pen.rulings();
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    if (++characters > Limits.CHARACTERS) {
      throw Limits.exceeded("characters of text", Limits.CHARACTERS);
    }
    glyphs.add(Glyph.of(position));
  }
}
