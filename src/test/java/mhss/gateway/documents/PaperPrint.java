package mhss.gateway.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The same printed: lines are drawn through words, pictures are placed, tables are ruled. */
final class PaperPrint {

  private static final Pattern PART =
      Pattern.compile("«[^»]*»|\uFFFC|\t|[\u2610-\u2718]|[^«\uFFFC\t\u2610-\u2718]+");

  private final PDDocument document;
  private final float size;
  private final PDFont plain = new PDType1Font(FontName.HELVETICA);
  private final PDFont signs = new PDType1Font(FontName.ZAPF_DINGBATS);
  private PDPageContentStream pen;
  private float down;

  private PaperPrint(PDDocument document, float size) {
    this.document = document;
    this.size = size;
  }

  static byte[] of(List<List<String>> rows, float size) {
    try (PDDocument document = new PDDocument()) {
      PaperPrint print = new PaperPrint(document, size);
      for (List<String> row : rows) {
        print.row(row);
      }
      print.pen.close();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void row(List<String> row) throws IOException {
    if (pen == null || down < 60) {
      if (pen != null) {
        pen.close();
      }
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      pen = new PDPageContentStream(document, page);
      down = 780;
    }
    float height = size * 1.9f;
    float x = 50;
    boolean table = row.contains(null);
    // The first cell holds the words.
    float width = 400;
    for (String cell : row) {
      if (cell != null) {
        if (table) {
          pen.addRect(x, down - height * 0.35f, width, height);
          pen.stroke();
        }
        write(cell, x + 4);
        x += width;
        width = 90f / Math.max(1, row.size() - 2);
      }
    }
    down -= height;
  }

  private void write(String text, float left) throws IOException {
    float x = left;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      String run = part.group();
      if (run.equals("\t")) {
        x += 60;
      } else if (run.equals("\uFFFC")) {
        PDImageXObject dot =
            PDImageXObject.createFromByteArray(document, Paper.picture(), "dot.png");
        pen.drawImage(dot, x, down - 2, size, size);
        x += size + 2;
      } else if (run.charAt(0) >= '\u2610' && run.charAt(0) <= '\u2718') {
        x = show(sign(run.charAt(0)), signs, x);
      } else {
        float start = x;
        x = show(run.replaceAll("[«»]", ""), plain, x);
        if (run.startsWith("«")) {
          pen.moveTo(start, down + size * 0.3f);
          pen.lineTo(x, down + size * 0.3f);
          pen.stroke();
        }
      }
    }
  }

  /** Zapf Dingbats has no crossed box: a tick, a cross and an empty box. */
  private static String sign(char sign) {
    return switch (sign) {
      case '\u2610' -> "\u2751";
      case '\u2718' -> "\u2718";
      default -> "\u2714";
    };
  }

  private float show(String text, PDFont font, float x) throws IOException {
    pen.beginText();
    pen.setFont(font, size);
    pen.newLineAtOffset(x, down);
    pen.showText(text);
    pen.endText();
    return x + font.getStringWidth(text) / 1000 * size;
  }
}
