package mhss.gateway.documents.office;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.documents.DocumentRefused.Reason;
import mhss.gateway.documents.content.Content;
import mhss.gateway.documents.content.ContentBuilder;

/** An OpenDocument text (OASIS ODF 1.x) as seen. */
class Odt {

  private Odt() {}

  static boolean is(Archive archive) {
    return archive.part("mimetype").map(Odt::names).orElse(false);
  }

  private static boolean names(byte[] mimetype) {
    return new String(mimetype, StandardCharsets.US_ASCII)
        .startsWith("application/vnd.oasis.opendocument.text");
  }

  static Content read(Archive archive) throws XMLStreamException {
    refuseEncrypted(archive);
    byte[] main =
        archive
            .part("content.xml")
            .orElseThrow(
                () ->
                    new DocumentRefused(
                        Reason.DAMAGED,
                        "The ODT has no text part: it is damaged; ask the sender to send it again."));
    List<String> warnings = new ArrayList<>();
    ContentBuilder body = new ContentBuilder();
    ContentBuilder margins = new ContentBuilder();
    OdtStyles styles = OdtStyles.of(archive);
    SafeXml.read(main, new OdtText(body, margins, styles, warnings));
    if (archive.part("styles.xml").isPresent()) {
      // Headers and footers live among the page styles.
      SafeXml.read(
          archive.part("styles.xml").get(),
          new OdtText(margins, margins, styles, new ArrayList<>()));
    }
    return Content.flowing("odt", body, margins.fragments(), warnings);
  }

  private static void refuseEncrypted(Archive archive) {
    boolean encrypted =
        archive.names().contains("encrypted-package")
            || archive
                .part("META-INF/manifest.xml")
                .map(part -> new String(part, StandardCharsets.UTF_8))
                .filter(manifest -> manifest.contains("encryption-data"))
                .isPresent();
    if (encrypted) {
      throw ZippedDocument.encrypted();
    }
  }
}
