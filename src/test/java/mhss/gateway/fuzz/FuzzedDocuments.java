package mhss.gateway.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mhss.gateway.documents.Document;
import mhss.gateway.documents.DocumentReader;
import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.documents.FormLayout;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.documents.SeenDocument;
import mhss.gateway.reports.FormLayouts;

/**
 * Any bytes are a document, or are refused with a reason; what is read of them is bounded. The
 * first byte says in what the rest is put: no mutation finds its way through a zip by itself.
 */
public final class FuzzedDocuments {

  private static final int MOST_TEXT = 2_000_000;
  private static final DocumentReader READER = new DocumentReader();
  private static final List<FormLayout> LAYOUTS =
      FuzzRules.ALL.all().stream()
          .flatMap(rules -> rules.forms().stream().map(form -> FormLayouts.of(rules, form)))
          .toList();

  private FuzzedDocuments() {}

  public static void fuzzerInitialize() {
    Bounds.warm("documents", FuzzedDocuments::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length > 0) {
      read(document(data[0] & 7, Arrays.copyOfRange(data, 1, data.length)));
    }
  }

  private static void read(Document document) {
    try {
      SeenDocument seen = READER.open(document);
      Bounds.most(MOST_TEXT * 2L, seen.text().length());
      Bounds.most(MOST_TEXT, seen.fonts().size());
      LAYOUTS.forEach(layout -> seen.read(layout).ifPresent(form -> look(form, layout)));
    } catch (DocumentRefused refused) {
      Bounds.advice(refused);
    }
  }

  private static void look(ReadForm form, FormLayout layout) {
    Bounds.most(100L * layout.labels().size(), form.fields().size());
    Bounds.most(MOST_TEXT * 4L, form.fields().stream().mapToLong(f -> f.value().length()).sum());
  }

  static Document document(int kind, byte[] rest) {
    return switch (kind) {
      case 0 -> new Document("form", "application/octet-stream", rest);
      case 1 -> new Document("form.html", "text/html", rest);
      case 2 -> new Document("form.txt", "text/plain", rest);
      case 3 -> word(Map.of("word/document.xml", rest));
      case 4 -> word(Map.of("word/document.xml", WORDS, "word/styles.xml", rest));
      case 5 -> openDocument(rest);
      case 6 -> new Document("form.pdf", "application/pdf", page(rest));
      default ->
          new Document("form.rtf", "application/rtf", join("{\\rtf1 ".getBytes(UTF_8), rest));
    };
  }

  private static final byte[] WORDS =
      "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:pPr><w:pStyle w:val='A'/></w:pPr><w:r><w:t>Customer name: Pat</w:t></w:r></w:p></w:body></w:document>"
          .getBytes(UTF_8);

  private static Document word(Map<String, byte[]> parts) {
    Map<String, byte[]> all = new TreeMap<>(parts);
    all.put("[Content_Types].xml", "<Types/>".getBytes(UTF_8));
    return new Document("form.docx", "", zip(all));
  }

  private static Document openDocument(byte[] content) {
    byte[] type = "application/vnd.oasis.opendocument.text".getBytes(UTF_8);
    return new Document("form.odt", "", zip(Map.of("mimetype", type, "content.xml", content)));
  }

  /** What is drawn on the one page of a PDF. */
  private static byte[] page(byte[] drawing) {
    String head =
        """
        %%PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>> endobj
        5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
        6 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 99 99]/Length 15>> stream
        0 0 m 9 9 l S
        endstream endobj
        4 0 obj <</Length %d>> stream
        """
            .formatted(drawing.length);
    String end = "\nendstream endobj\ntrailer <</Root 1 0 R/Size 7>>\n%%EOF\n";
    return join(join(head.getBytes(ISO_8859_1), drawing), end.getBytes(ISO_8859_1));
  }

  private static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
