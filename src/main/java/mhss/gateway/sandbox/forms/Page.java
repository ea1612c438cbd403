package mhss.gateway.sandbox.forms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A4 paper under a pen that knows how far down it is. Lengths in points. */
public final class Page implements AutoCloseable {

  public static final float LEFT = 50;
  public static final float RIGHT = PDRectangle.A4.getWidth() - 50;
  private static final float BOTTOM = 60;

  public final PDFont plain = new PDType1Font(FontName.HELVETICA);
  public final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);

  private final PDDocument document;
  private PDPageContentStream pen;
  private PDPage page;
  public float down;

  public Page(PDDocument document, String service, String title) throws IOException {
    this.document = document;
    turn();
    write(service, LEFT, down, plain, 9);
    write(title, LEFT, down - 24, bold, 16);
    down -= 44;
  }

  public PDPage page() {
    return page;
  }

  /** Begins a new page when less than this is left of the current one. */
  public void need(float height) throws IOException {
    if (down - height < BOTTOM) {
      turn();
    }
  }

  private void turn() throws IOException {
    close();
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pen = new PDPageContentStream(document, page);
    down = PDRectangle.A4.getHeight() - 55;
    String number = "Page " + document.getNumberOfPages();
    write(number, RIGHT - 40, 35, plain, 8);
    write("OFFICIAL-SENSITIVE when completed", LEFT, 35, plain, 8);
  }

  public void write(String text, float x, float y, PDFont font, float size) throws IOException {
    pen.beginText();
    pen.setFont(font, size);
    pen.newLineAtOffset(x, y);
    pen.showText(printable(text, font));
    pen.endText();
  }

  public void box(float x, float y, float width, float height, float grey) throws IOException {
    pen.setNonStrokingColor(grey);
    pen.addRect(x, y, width, height);
    pen.fill();
    pen.setNonStrokingColor(0f);
    pen.setStrokingColor(0.45f);
    pen.setLineWidth(0.6f);
    pen.addRect(x, y, width, height);
    pen.stroke();
  }

  /** The standard fonts know the characters of windows-1252 only. */
  public static String printable(String text, PDFont font) {
    StringBuilder printable = new StringBuilder();
    for (char character : text.toCharArray()) {
      printable.append(isIn(font, character) ? character : '?');
    }
    return printable.toString();
  }

  private static boolean isIn(PDFont font, char character) {
    try {
      return character >= ' ' && font.encode(String.valueOf(character)).length > 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  public List<String> wrapped(String text, PDFont font, float size, float width)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.split(" (?! )", -1)) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (!line.isEmpty() && width(longer, font, size) > width) {
          lines.add(line.toString());
          line.setLength(0);
          line.append(word);
        } else {
          line.setLength(0);
          line.append(longer);
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }

  public static float width(String text, PDFont font, float size) throws IOException {
    return font.getStringWidth(printable(text, font)) / 1000 * size;
  }

  @Override
  public void close() throws IOException {
    if (pen != null) {
      pen.close();
    }
  }
}
