package mhss.gateway.sandbox.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import mhss.gateway.sandbox.forms.Sheet.Line;
import mhss.gateway.sandbox.forms.Sheet.Option;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Filled in and printed: every label on a line of its own, the answer below it. */
final class SheetPdf {

  private static final float SIZE = 12;
  private static final float LEADING = 15;
  private static final float BETWEEN = 7;
  private static final float COLUMN = 270;

  private SheetPdf() {}

  static byte[] of(Sheet sheet) {
    try (PDDocument document = new PDDocument()) {
      try (Page page = new Page(document, sheet.service(), sheet.title())) {
        for (List<Line> row : sheet.rows()) {
          if (row.size() > 1) {
            pair(page, row);
          } else {
            single(page, row.get(0));
          }
          page.down -= BETWEEN;
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pair(Page page, List<Line> row) throws IOException {
    page.need(LEADING);
    float x = Page.LEFT;
    for (Line line : row) {
      page.write(line.label(), x, page.down, page.bold, SIZE);
      float beside = x + Page.width(line.label() + " ", page.bold, SIZE);
      page.write(line.value(), beside, page.down, page.plain, SIZE);
      x = Math.max(x + COLUMN, beside + Page.width(line.value() + "  ", page.plain, SIZE));
    }
    page.down -= LEADING;
  }

  private static void single(Page page, Line line) throws IOException {
    page.need(LEADING * 2);
    if (line.isStruck()) {
      lines(page, line.label() + " " + SheetText.chosen(line), page.plain);
      return;
    }
    lines(page, line.label(), page.bold);
    for (Option option : line.options()) {
      lines(page, (option.chosen() ? "[x] " : "[ ] ") + option.words(), page.plain);
    }
    if (line.options().isEmpty() && !line.isHeading()) {
      lines(page, line.value(), page.plain);
    }
  }

  private static void lines(Page page, String text, PDFont font) throws IOException {
    for (String line : page.wrapped(text, font, SIZE, Page.RIGHT - Page.LEFT)) {
      page.need(LEADING);
      page.write(line, Page.LEFT, page.down, font, SIZE);
      page.down -= LEADING;
    }
  }
}
