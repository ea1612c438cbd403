package mhss.gateway.sandbox.annexa;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mhss.gateway.sandbox.annexa.AnnexAForm.Field;

/** Annex A as OpenDocument text (ODF 1.2), with the form as a table. */
public class AnnexAOdt {

  private static final String TYPE = "application/vnd.oasis.opendocument.text";

  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
        <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="%s"/>
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
      </manifest:manifest>
      """
          .formatted(TYPE);

  private static final String BEGIN =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
          xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.2">
      <office:body><office:text>
      """;

  private static final String END = "</office:text></office:body></office:document-content>\n";

  private AnnexAOdt() {}

  public static byte[] write(Map<String, String> values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      // The first entry, and uncompressed, so that the format can be told from the file's
      // beginning.
      zip.putNextEntry(stored("mimetype", TYPE.getBytes(UTF_8)));
      zip.write(TYPE.getBytes(UTF_8));
      add(zip, "META-INF/manifest.xml", MANIFEST);
      add(zip, "content.xml", BEGIN + body(values) + END);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static ZipEntry stored(String name, byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    return entry;
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(UTF_8));
  }

  private static String body(Map<String, String> values) {
    StringBuilder body = new StringBuilder();
    body.append("<text:h text:outline-level=\"1\">").append(AnnexAForm.TITLE).append("</text:h>\n");
    body.append("<table:table><table:table-column table:number-columns-repeated=\"4\"/>\n");
    AnnexAForm.ROWS.forEach(row -> body.append(row(row, values)));
    return body.append("</table:table><text:p/>\n").toString();
  }

  private static String row(List<Field> row, Map<String, String> values) {
    StringBuilder cells = new StringBuilder("<table:table-row>");
    for (Field field : row) {
      String label = (field.bullet() ? "\uF0B7 " : "") + field.label();
      cells.append(cell(label, field.isHeading() ? 4 : 1));
      if (!field.isHeading()) {
        cells.append(cell(field.value(values), row.size() == 1 ? 3 : 1));
      }
    }
    return cells.append("</table:table-row>\n").toString();
  }

  private static String cell(String text, int columns) {
    String paragraphs =
        "<text:p>"
            + text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("  ", " <text:s/>")
                .replace("\n", "</text:p><text:p>")
            + "</text:p>";
    return "<table:table-cell table:number-columns-spanned=\""
        + columns
        + "\">"
        + paragraphs
        + "</table:table-cell>"
        + "<table:covered-table-cell/>".repeat(columns - 1);
  }
}
