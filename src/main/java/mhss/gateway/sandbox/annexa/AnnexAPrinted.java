package mhss.gateway.sandbox.annexa;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import mhss.gateway.sandbox.annexa.AnnexAForm.Field;
import mhss.gateway.sandbox.forms.Page;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Annex A filled in and printed: answers run on behind the labels, as a word processor sets them.
 */
class AnnexAPrinted {

  private static final float SIZE = 10;
  private static final float LEADING = 12.5f;
  private static final float BETWEEN = 9;

  private final PDDocument document;

  AnnexAPrinted(PDDocument document) {
    this.document = document;
  }

  void write(Map<String, String> values) throws IOException {
    try (Page page = new Page(document, AnnexAForm.SERVICE, AnnexAForm.TITLE)) {
      for (List<Field> row : AnnexAForm.ROWS) {
        if (row.size() == 1) {
          single(page, row.get(0), values);
        } else {
          pair(page, row, values);
        }
        page.down -= BETWEEN;
      }
    }
  }

  private static void pair(Page page, List<Field> row, Map<String, String> values)
      throws IOException {
    page.need(LEADING);
    float x = Page.LEFT;
    for (Field field : row) {
      page.write(field.label(), x, page.down, page.bold, SIZE);
      x += Page.width(field.label() + " ", page.bold, SIZE);
      page.write(field.value(values), x, page.down, page.plain, SIZE);
      float end = x + Page.width(field.value(values) + "      ", page.plain, SIZE);
      x = Math.max(end, Page.LEFT + 250);
    }
    page.down -= LEADING;
  }

  private static void single(Page page, Field field, Map<String, String> values)
      throws IOException {
    float left = Page.LEFT + (field.bullet() ? 18 : 0);
    float width = Page.RIGHT - left;
    List<String> label = page.wrapped(field.label(), page.bold, SIZE, width);
    page.need((label.size() + 1) * LEADING);
    if (field.bullet()) {
      page.write("\u2022", Page.LEFT, page.down, page.plain, SIZE);
    }
    for (String line : label) {
      page.write(line, left, page.down, page.bold, SIZE);
      page.down -= LEADING;
    }
    answer(page, field, values, left);
  }

  /** The first line stands beside the label when it has room there. */
  private static void answer(Page page, Field field, Map<String, String> values, float left)
      throws IOException {
    float beside = left + Page.width(field.label() + " ", page.bold, SIZE);
    String value = field.value(values);
    float width = Page.width(value.split("\n", 2)[0], page.plain, SIZE);
    boolean fits = beside + width < Page.RIGHT;
    page.down += fits ? LEADING : 0;
    float x = fits ? beside : left;
    for (String line : page.wrapped(value, page.plain, SIZE, Page.RIGHT - x)) {
      page.need(LEADING);
      page.write(line, x, page.down, page.plain, SIZE);
      page.down -= LEADING;
    }
  }
}
