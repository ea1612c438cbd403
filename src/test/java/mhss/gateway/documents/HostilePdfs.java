package mhss.gateway.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** Small PDFs that ask for more work than anybody can wait for. */
final class HostilePdfs {

  private static final COSName INNER = COSName.getPDFName("X");
  private static final COSName FONT = COSName.getPDFName("F");
  private static final String WORDS = "BT /F 10 Tf 50 700 Td (Customer name: Pat Example) Tj ET ";

  private HostilePdfs() {}

  /** Ten forms, each draws the next ten times: a thousand million drawings in 3 kB. */
  static byte[] formsInForms() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDResources resources = new PDResources();
      for (int depth = 0; depth < 10; depth++) {
        String drawing = depth == 0 ? "0 0 m 1 1 l S" : "/X Do ".repeat(10);
        PDFormXObject form = new PDFormXObject(stream(document, drawing));
        form.setBBox(PDRectangle.A4);
        form.setResources(resources);
        resources = new PDResources();
        resources.put(INNER, form);
      }
      return saved(document, page(document, resources, WORDS + "/X Do"));
    }
  }

  static byte[] linesThroughAll() throws IOException {
    StringBuilder drawing = new StringBuilder();
    for (int line = 0; line < 2_000; line++) {
      drawing.append("0 0.%d m 0.5 0.%d l S%n".formatted(1_000 + line, 1_000 + line));
    }
    drawing.append("BT /F 0.001 Tf 100 500 Td ");
    drawing.append(("(" + "abcdefghij".repeat(10) + ") Tj 0 -0.002 Td ").repeat(19_000));
    try (PDDocument document = new PDDocument()) {
      return saved(document, page(document, new PDResources(), drawing.append("ET").toString()));
    }
  }

  static byte[] shapeOfLines(int lines) throws IOException {
    StringBuilder drawing = new StringBuilder("0 0 m ");
    for (int line = 0; line < lines; line++) {
      drawing.append("%d %d l ".formatted(line * 7_919L % 595, line * 104_729L % 842));
    }
    try (PDDocument document = new PDDocument()) {
      return saved(document, page(document, new PDResources(), drawing.append("f*").toString()));
    }
  }

  /** The colour of each point is worked out by ten thousand steps, fifty times over the page. */
  static byte[] programmedShading() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDStream program = stream(document, "{ " + "2 copy sin exch cos mul ".repeat(2_000) + "}");
      COSDictionary function = program.getCOSObject();
      function.setInt(COSName.FUNCTION_TYPE, 4);
      function.setItem(COSName.DOMAIN, numbers(0, 1, 0, 1));
      function.setItem(COSName.RANGE, numbers(0, 1, 0, 1, 0, 1));
      COSDictionary shading = new COSDictionary();
      shading.setInt(COSName.SHADING_TYPE, 1);
      shading.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
      shading.setItem(COSName.MATRIX, numbers(595, 0, 0, 842, 0, 0));
      shading.setItem(COSName.FUNCTION, function);
      PDResources resources = new PDResources();
      resources.put(INNER, PDShading.create(shading));
      return saved(document, page(document, resources, "/X sh ".repeat(50)));
    }
  }

  private static COSArray numbers(int... values) {
    COSArray numbers = new COSArray();
    for (int value : values) {
      numbers.add(COSInteger.get(value));
    }
    return numbers;
  }

  static byte[] notes(int count) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = page(document, new PDResources(), WORDS);
      List<PDAnnotation> notes = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        PDAnnotationText note = new PDAnnotationText();
        note.setRectangle(new PDRectangle(10, 10, 20, 20));
        note.setContents("This one is under another scheme");
        notes.add(note);
      }
      page.setAnnotations(notes);
      return saved(document, page);
    }
  }

  private static PDPage page(PDDocument document, PDResources resources, String drawing)
      throws IOException {
    PDPage page = new PDPage();
    resources.put(FONT, new PDType1Font(FontName.HELVETICA));
    page.setResources(resources);
    page.setContents(stream(document, drawing));
    return page;
  }

  private static PDStream stream(PDDocument document, String drawing) throws IOException {
    byte[] bytes = drawing.getBytes(StandardCharsets.US_ASCII);
    return new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
  }

  private static byte[] saved(PDDocument document, PDPage page) throws IOException {
    document.addPage(page);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
