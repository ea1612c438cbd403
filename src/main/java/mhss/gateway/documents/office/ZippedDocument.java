package mhss.gateway.documents.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.documents.DocumentRefused.Reason;
import mhss.gateway.documents.content.Content;

/** Word and OpenDocument files: both are zip archives of XML. */
public class ZippedDocument {

  private ZippedDocument() {}

  public static Content read(byte[] bytes) throws IOException, XMLStreamException {
    Archive archive = Archive.of(bytes);
    refuseMacros(archive);
    if (Docx.is(archive)) {
      return Docx.read(archive).withText().carrying(ArmedParts.of(archive));
    }
    if (Odt.is(archive)) {
      return Odt.read(archive).withText().carrying(ArmedParts.of(archive));
    }
    throw new DocumentRefused(
        Reason.NOT_A_KNOWN_FORMAT,
        "The file is a zip archive, but no Word or OpenDocument text; ask the sender for PDF, Word or ODT.");
  }

  private static void refuseMacros(Archive archive) {
    boolean declared =
        archive
            .part("[Content_Types].xml")
            .map(part -> new String(part, StandardCharsets.UTF_8))
            .filter(types -> types.contains("macroEnabled") || types.contains("vbaProject"))
            .isPresent();
    boolean present =
        archive.names().stream()
            .anyMatch(
                name -> name.endsWith("vbaProject.bin") || name.matches("(Basic|Scripts)/.+[^/]"));
    if (declared || present) {
      throw macros();
    }
  }

  static DocumentRefused macros() {
    return new DocumentRefused(
        Reason.MACROS,
        "The document contains macros; ask the sender for a version without them (docx, odt or PDF).");
  }

  static DocumentRefused encrypted() {
    return new DocumentRefused(
        Reason.ENCRYPTED,
        "The document opens only with a password; ask the sender for a version without a password.");
  }
}
