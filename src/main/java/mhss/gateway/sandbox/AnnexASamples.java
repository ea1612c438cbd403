package mhss.gateway.sandbox;

import java.util.Map;
import mhss.gateway.sandbox.annexa.AnnexAMarkup;
import mhss.gateway.sandbox.annexa.AnnexAOdt;
import mhss.gateway.sandbox.annexa.AnnexAPdf;
import mhss.gateway.sandbox.annexa.AnnexAWord;

/**
 * Annex A, version 8, as correspondents send it: filled in from values by key ({@code
 * customer_name}, {@code urn}, {@code dob}, {@code home_address}, {@code phones}, {@code email},
 * …). Missing keys are left blank; lines are parted by {@code \n}.
 */
public class AnnexASamples {

  private AnnexASamples() {}

  /** A fillable PDF. */
  public static byte[] pdfForm(Map<String, String> values) {
    return AnnexAPdf.form(values);
  }

  /** The same form printed to PDF: no fields. */
  public static byte[] flatPdf(Map<String, String> values) {
    return AnnexAPdf.flat(values);
  }

  /** A Word document with the form as a table. */
  public static byte[] docx(Map<String, String> values) {
    return AnnexAWord.docx(values);
  }

  public static byte[] odt(Map<String, String> values) {
    return AnnexAOdt.write(values);
  }

  public static byte[] rtf(Map<String, String> values) {
    return AnnexAMarkup.rtf(values);
  }

  /** As typed into the body of a mail. */
  public static String text(Map<String, String> values) {
    return AnnexAMarkup.text(values);
  }

  public static String html(Map<String, String> values) {
    return AnnexAMarkup.html(values);
  }
}
