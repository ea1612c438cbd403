package mhss.gateway.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mhss.gateway.sandbox.AnnexASamples;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Documents that somebody might send to stop the gateway, by name of file. */
public final class HostileDocuments {

  private static final int BOMB = 400 << 20;

  private HostileDocuments() {}

  public static Map<String, byte[]> all() throws IOException, GeneralSecurityException {
    byte[] docx = AnnexASamples.docx(Map.of("urn", "AB1234"));
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("zip-bomb.docx", zipBomb());
    all.put("bomb.pdf", BadDocuments.pdfBomb(BOMB));
    all.put(
        "entity.docx",
        Zips.with(
            docx,
            "word/document.xml",
            "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>"));
    all.put("billion-laughs.docx", Zips.with(docx, "word/document.xml", laughs()));
    all.put("macros.docx", Zips.with(docx, "word/vbaProject.bin", "code"));
    all.put("password.pdf", BadDocuments.pdfWithPassword("secret"));
    all.put("password.docx", BadDocuments.docxWithPassword());
    all.put("password.doc", BadDocuments.docWithPassword());
    all.put("pages.pdf", pages(300));
    all.put("half.docx", Arrays.copyOf(docx, docx.length / 2));
    all.put("half.pdf", Arrays.copyOf(pages(3), 700));
    all.put("scan.pdf", BadDocuments.scannedPdf());
    all.put("parts.docx", Zips.ofEmptyParts(20_000));
    all.put("forms-in-forms.pdf", HostilePdfs.formsInForms());
    all.put("lines-through-all.pdf", HostilePdfs.linesThroughAll());
    all.put("notes.pdf", HostilePdfs.notes(50_000));
    all.put("nested.html", "<html><div>".repeat(200_000).getBytes(StandardCharsets.US_ASCII));
    return all;
  }

  private static byte[] zipBomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int written = 0; written < BOMB; written += blanks.length) {
        zip.write(blanks);
      }
    }
    return bytes.toByteArray();
  }

  private static String laughs() {
    StringBuilder xml = new StringBuilder("<!DOCTYPE d [<!ENTITY e0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      xml.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
    }
    return xml.append("]><d>&e29;</d>").toString();
  }

  private static byte[] pages(int count) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDType1Font font = new PDType1Font(FontName.HELVETICA);
      for (int n = 0; n < count; n++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream text = new PDPageContentStream(document, page)) {
          for (int line = 0; line < 50; line++) {
            text.beginText();
            text.setFont(font, 10);
            text.newLineAtOffset(50, 750 - line * 14);
            text.showText("Nothing in particular, on page %d, line %d".formatted(n, line));
            text.endText();
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
