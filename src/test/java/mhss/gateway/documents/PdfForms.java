package mhss.gateway.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import mhss.gateway.sandbox.AnnexASamples;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** PDFs made by other hands than ours. */
final class PdfForms {

  private PdfForms() {}

  private interface Change {

    void on(PDDocument document) throws IOException;
  }

  private static byte[] changed(byte[] pdf, Change change) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      change.on(document);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  static byte[] withoutNames(byte[] pdf) throws IOException {
    return changed(pdf, document -> rename(document, true));
  }

  static byte[] withCaptionsOnly(byte[] pdf) throws IOException {
    return changed(pdf, document -> rename(document, false));
  }

  private static void rename(PDDocument document, boolean dropCaptions) {
    int number = 0;
    for (PDField field : document.getDocumentCatalog().getAcroForm(null).getFields()) {
      field.setPartialName("Text" + ++number);
      if (dropCaptions) {
        field.getCOSObject().removeItem(COSName.TU);
      }
    }
  }

  static byte[] printedOver(byte[] pdf, String line) throws IOException {
    return changed(
        pdf,
        document -> {
          PDPage page = document.getPage(0);
          try (PDPageContentStream pen =
              new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            pen.beginText();
            pen.setFont(new PDType1Font(FontName.HELVETICA), 9);
            pen.newLineAtOffset(50, 80);
            pen.showText(line);
            pen.endText();
          }
        });
  }

  static byte[] withTicks(Map<String, Boolean> ticks) throws IOException {
    return changed(
        AnnexASamples.flatPdf(Map.of()),
        document -> {
          PDAcroForm form = new PDAcroForm(document);
          document.getDocumentCatalog().setAcroForm(form);
          for (Map.Entry<String, Boolean> tick : ticks.entrySet()) {
            PDCheckBox box = new PDCheckBox(form);
            box.setPartialName(tick.getKey());
            box.getCOSObject().setItem(COSName.V, tick.getValue() ? COSName.YES : COSName.Off);
            box.getCOSObject().setItem(COSName.AS, tick.getValue() ? COSName.YES : COSName.Off);
            box.getWidgets().get(0).setRectangle(new PDRectangle(400, 400, 10, 10));
            document.getPage(0).getAnnotations().add(box.getWidgets().get(0));
            form.getFields().add(box);
          }
        });
  }

  /** A free text annotation behind a label, as viewers add for people without a fillable form. */
  static byte[] typedOver(byte[] pdf, String label, String text) throws IOException {
    return changed(
        pdf,
        document -> {
          TextPosition end = new EndOf(label).in(document);
          PDPage page = document.getPage(0);
          float bottom = page.getMediaBox().getHeight() - end.getYDirAdj() - 3;
          PDAnnotation typed = new PDAnnotationFreeText();
          typed.setContents(text);
          typed.setRectangle(new PDRectangle(end.getEndX() + 6, bottom, 100, 13));
          page.getAnnotations().add(typed);
        });
  }

  private static class EndOf extends PDFTextStripper {

    private final String label;
    private TextPosition found;

    EndOf(String label) {
      this.label = label;
    }

    TextPosition in(PDDocument document) throws IOException {
      getText(document);
      return found;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
      if (text.strip().equals(label)) {
        found = positions.get(label.length() - 1);
      }
    }
  }
}
