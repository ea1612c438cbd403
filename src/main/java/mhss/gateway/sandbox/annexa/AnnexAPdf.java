package mhss.gateway.sandbox.annexa;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Annex A as PDF, to be filled in or filled in and printed. */
public class AnnexAPdf {

  private AnnexAPdf() {}

  public static byte[] form(Map<String, String> values) {
    try (PDDocument document = new PDDocument()) {
      new AnnexAFillable(document).write(values);
      return saved(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] flat(Map<String, String> values) {
    try (PDDocument document = new PDDocument()) {
      new AnnexAPrinted(document).write(values);
      return saved(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    document.getDocumentInformation().setTitle(AnnexAForm.TITLE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
