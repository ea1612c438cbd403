package mhss.gateway.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import mhss.gateway.documents.DocumentRefused.Reason;
import mhss.gateway.documents.content.Content;
import mhss.gateway.documents.content.Limits;
import mhss.gateway.documents.markup.Html;
import mhss.gateway.documents.markup.PlainText;
import mhss.gateway.documents.markup.Rtf;
import mhss.gateway.documents.office.OleDocument;
import mhss.gateway.documents.office.ZippedDocument;
import mhss.gateway.documents.pdf.PdfContent;

/** Tells formats apart by what the bytes are; names and media types decide only between texts. */
class Formats {

  private static final int HEAD = 1024;

  private Formats() {}

  static Content read(Document document) {
    if (document.content().length > Limits.BYTES) {
      throw Limits.exceeded("bytes", Limits.BYTES);
    }
    try {
      return parse(document);
    } catch (DocumentRefused | TooMuchWork refused) {
      throw refused;
    } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError e) {
      throw damaged();
    }
  }

  /**
   * The readers of other people's formats throw whatever they like at damaged ones. What they say
   * may quote the document, so nothing of it is kept.
   */
  private static DocumentRefused damaged() {
    return new DocumentRefused(
        Reason.DAMAGED, "The document is damaged; ask the sender to send it again or as PDF.");
  }

  private static Content parse(Document document) throws IOException, XMLStreamException {
    byte[] bytes = document.content();
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
    if (head.contains("%PDF-")) {
      return PdfContent.read(bytes);
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return ZippedDocument.read(bytes);
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return OleDocument.read(bytes);
    }
    if (head.stripLeading().startsWith("{\\rtf")) {
      return Rtf.read(bytes);
    }
    return text(document);
  }

  private static Content text(Document document) {
    String text = Decoded.of(document.content()).orElseThrow(() -> unknown(document));
    String head = text.substring(0, Math.min(HEAD, text.length())).toLowerCase(Locale.ROOT);
    String name = document.name() == null ? "" : document.name().toLowerCase(Locale.ROOT);
    String type = document.mediaType() == null ? "" : document.mediaType().toLowerCase(Locale.ROOT);
    boolean looksLikeHtml = head.contains("<html") || head.contains("<!doctype html");
    boolean saysHtml = type.startsWith("text/html") || name.matches(".*\\.x?html?");
    if (looksLikeHtml || saysHtml) {
      return Html.read(text);
    }
    if (name.matches(".*\\.(pdf|docx?|odt|rtf)") && !type.startsWith("text/plain")) {
      throw new DocumentRefused(
          Reason.DAMAGED,
          "The document is not what its name says: the beginning is missing or replaced; ask the sender to send it again.");
    }
    return PlainText.read(text);
  }

  private static DocumentRefused unknown(Document document) {
    boolean picture = String.valueOf(document.mediaType()).startsWith("image/");
    return new DocumentRefused(
        Reason.NOT_A_KNOWN_FORMAT,
        picture
            ? "The file is a picture; if it shows a form, type it in by hand or ask for PDF, Word or ODT."
            : "The file is no PDF, Word, OpenDocument, RTF, HTML or text; ask the sender for one of these.");
  }
}
