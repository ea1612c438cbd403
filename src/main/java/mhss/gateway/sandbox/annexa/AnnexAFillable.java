package mhss.gateway.sandbox.annexa;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import mhss.gateway.sandbox.annexa.AnnexAForm.Field;
import mhss.gateway.sandbox.forms.Page;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Annex A as a form with boxes to type into. */
class AnnexAFillable {

  private static final float SIZE = 9.5f;
  private static final float LINE = 12;
  private static final float PADDING = 4;
  private static final float LABEL_WIDTH = 175;
  private static final float SHARED_LABEL_WIDTH = 95;

  private final PDDocument document;
  private final PDAcroForm form;

  AnnexAFillable(PDDocument document) {
    this.document = document;
    form = new PDAcroForm(document);
    document.getDocumentCatalog().setAcroForm(form);
  }

  void write(Map<String, String> values) throws IOException {
    try (Page page = new Page(document, AnnexAForm.SERVICE, AnnexAForm.TITLE)) {
      PDResources resources = new PDResources();
      resources.put(COSName.getPDFName("Helv"), page.plain);
      form.setDefaultResources(resources);
      form.setDefaultAppearance("/Helv 10 Tf 0 g");
      for (List<Field> row : AnnexAForm.ROWS) {
        row(page, row, values);
      }
    }
  }

  private void row(Page page, List<Field> row, Map<String, String> values) throws IOException {
    float height = 0;
    for (Field field : row) {
      height = Math.max(height, height(page, field, labelWidth(page, field, row.size()), values));
    }
    page.need(height);
    float width = (Page.RIGHT - Page.LEFT) / row.size();
    for (int i = 0; i < row.size(); i++) {
      Field field = row.get(i);
      PDRectangle cell = new PDRectangle(Page.LEFT + i * width, page.down - height, width, height);
      label(page, field, cell, labelWidth(page, field, row.size()));
      if (!field.isHeading()) {
        input(page, field, cell, labelWidth(page, field, row.size()), values);
      }
    }
    page.down -= height;
  }

  /** Two questions share a line of the form; their labels take no more room than they need. */
  private static float labelWidth(Page page, Field field, int inRow) throws IOException {
    float needed = Page.width(field.label(), page.bold, SIZE) + 3 * PADDING;
    return inRow == 1 ? LABEL_WIDTH : Math.min(needed, SHARED_LABEL_WIDTH);
  }

  private static float height(Page page, Field field, float labelWidth, Map<String, String> values)
      throws IOException {
    float width = Page.RIGHT - Page.LEFT;
    float forLabel = field.isHeading() ? width : labelWidth;
    int label =
        page.wrapped(field.label(), page.bold, SIZE, forLabel - 3 * PADDING - indent(field)).size();
    int answer =
        page.wrapped(field.value(values), page.plain, 10, width - labelWidth - 5 * PADDING).size();
    return Math.max(label, Math.max(field.lines(), answer)) * LINE + 3 * PADDING;
  }

  private static float indent(Field field) {
    return field.bullet() ? 10 : 0;
  }

  private static void label(Page page, Field field, PDRectangle cell, float labelWidth)
      throws IOException {
    float width = field.isHeading() ? cell.getWidth() : labelWidth;
    page.box(cell.getLowerLeftX(), cell.getLowerLeftY(), cell.getWidth(), cell.getHeight(), 1);
    page.box(
        cell.getLowerLeftX(),
        cell.getLowerLeftY(),
        width,
        cell.getHeight(),
        field.isHeading() ? 0.78f : 0.93f);
    float x = cell.getLowerLeftX() + PADDING + indent(field);
    float y = cell.getUpperRightY() - PADDING - SIZE;
    if (field.bullet()) {
      page.write("\u2022", cell.getLowerLeftX() + PADDING, y, page.bold, SIZE);
    }
    for (String line :
        page.wrapped(field.label(), page.bold, SIZE, width - 3 * PADDING - indent(field))) {
      page.write(line, x, y, page.bold, SIZE);
      y -= LINE;
    }
  }

  private void input(
      Page page, Field field, PDRectangle cell, float labelWidth, Map<String, String> values)
      throws IOException {
    PDTextField input = new PDTextField(form);
    input.setPartialName(field.key());
    input.setAlternateFieldName(field.label());
    input.setMultiline(field.lines() > 1);
    input.setDefaultAppearance("/Helv 9.5 Tf 0 0 0.55 rg");
    PDAnnotationWidget widget = input.getWidgets().get(0);
    widget.setRectangle(
        new PDRectangle(
            cell.getLowerLeftX() + labelWidth + PADDING / 2,
            cell.getLowerLeftY() + PADDING / 2,
            cell.getWidth() - labelWidth - PADDING,
            cell.getHeight() - PADDING));
    widget.setPage(page.page());
    widget.setPrinted(true);
    page.page().getAnnotations().add(widget);
    form.getFields().add(input);
    input.setValue(shown(page, field.value(values)));
  }

  private static String shown(Page page, String value) {
    String[] lines = value.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      lines[i] = Page.printable(lines[i], page.plain);
    }
    return String.join("\n", lines);
  }
}
