package mhss.gateway.documents.pdf.print;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.documents.content.Effort;
import mhss.gateway.documents.content.Limits;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes glyphs and drawn lines of a page from PDFBox before it guesses at words and lines. */
class GlyphCollector extends PDFTextStripper {

  private final Pen pen = new Pen(this);
  private final PictureFinder pictures = new PictureFinder(this);

  /** By what stands in the document: the font itself may go when memory is short. */
  private final Map<COSDictionary, Face> faces = new IdentityHashMap<>();

  private List<Glyph> glyphs = new ArrayList<>();
  private int characters;

  List<Glyph> page(PDDocument document, int page) throws IOException {
    glyphs = new ArrayList<>();
    PDPage paper = document.getPage(page - 1);
    Notes.requireFew(paper);
    pen.turnTo(paper.getCropBox());
    pictures.turnTo(paper.getCropBox());
    setStartPage(page);
    setEndPage(page);
    writeText(document, Writer.nullWriter());
    DrawnOver.on(paper, pen.through(), pictures);
    glyphs.addAll(TypedOver.on(paper));
    return withPictures(pen.through().areThere() ? struck() : glyphs);
  }

  private List<Glyph> struck() {
    List<Glyph> struck = new ArrayList<>(glyphs);
    struck.replaceAll(glyph -> pen.through().goThrough(glyph) ? glyph.withLineThrough() : glyph);
    return struck;
  }

  private List<Glyph> withPictures(List<Glyph> printed) {
    List<Glyph> all = new ArrayList<>(printed);
    pictures.boxes().forEach(box -> all.add(PicturePlace.in(printed, box)));
    return all;
  }

  /** Forms that draw forms ask for more than they hold. */
  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    Effort.step();
    super.processOperator(operator, operands);
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
    glyphs.add(Glyph.of(position, face(position.getFont())));
  }

  private Face face(PDFont font) {
    COSDictionary named = font == null ? null : font.getCOSObject();
    return faces.computeIfAbsent(named, dictionary -> Face.of(font));
  }
}
