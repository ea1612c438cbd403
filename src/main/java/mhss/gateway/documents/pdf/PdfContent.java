package mhss.gateway.documents.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.documents.DocumentRefused.Reason;
import mhss.gateway.documents.content.Content;
import mhss.gateway.documents.content.FormValue;
import mhss.gateway.documents.content.Fragment;
import mhss.gateway.documents.content.Limits;
import mhss.gateway.documents.pdf.print.Pages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/** A PDF as seen. Scripts and XFA are never run; what they would draw is not there. */
public class PdfContent {

  /** A scan often carries a stamp of the scanning software, so a few letters are not yet text. */
  private static final int LETTERS_OF_A_STAMP = 30;

  private final PDDocument document;

  private PdfContent(PDDocument document) {
    this.document = document;
  }

  public static Content read(byte[] bytes) throws IOException {
    return open(bytes, document -> new PdfContent(document).content());
  }

  /** What is done with a PDF while it is open. */
  public interface Look<T> {
    T at(PDDocument document) throws IOException;
  }

  public static <T> T open(byte[] bytes, Look<T> look) throws IOException {
    Inflation.check(bytes);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return look.at(document);
    } catch (InvalidPasswordException e) {
      throw encrypted();
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("crypt")) {
        throw encrypted();
      }
      throw e;
    }
  }

  private static DocumentRefused encrypted() {
    return new DocumentRefused(
        Reason.ENCRYPTED,
        "The PDF opens only with a password or certificate; ask the sender for a version without a password.");
  }

  private Content content() throws IOException {
    if (document.getNumberOfPages() > Limits.PAGES) {
      throw Limits.exceeded("pages", Limits.PAGES);
    }
    Pages pages = new Pages(document);
    List<FormValue> values = values(pages.body());
    if (values.isEmpty()) {
      refuseWithoutText(pages.body());
    }
    String format = values.isEmpty() ? "pdf" : "pdf-form";
    return new Content(
        format,
        pages.body(),
        pages.tabled(),
        pages.margins(),
        values,
        pages.fonts(),
        List.of(),
        ArmedCatalog.of(document));
  }

  private List<FormValue> values(List<Fragment> printed) throws IOException {
    // The default fix-ups of PDFBox would alter the form before it is read.
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form == null) {
      return List.of();
    }
    if (form.hasXFA() && form.getFields().isEmpty()) {
      throw new DocumentRefused(
          Reason.NO_TEXT,
          "The PDF is an XFA form: it has no fields outside a script, which is not run; ask the sender to print it to PDF or to send Word.");
    }
    return new FormFields(document, printed).in(form);
  }

  private void refuseWithoutText(List<Fragment> body) throws IOException {
    long letters =
        body.stream()
            .flatMapToInt(piece -> piece.text().chars())
            .filter(Character::isLetter)
            .count();
    if (letters == 0 || (letters < LETTERS_OF_A_STAMP && new Pictures(document).areThere())) {
      throw new DocumentRefused(
          Reason.NO_TEXT,
          "The PDF holds no text, only pictures or nothing: a scan; type it in by hand.");
    }
  }
}
