package mhss.gateway.reports.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import mhss.gateway.documents.Document;
import mhss.gateway.reports.review.FindingsJson.KeptForm;
import mhss.gateway.vault.Vault;

/** What a review holds of people, as ciphertext that dies with its case. */
public class ReviewContent {

  private final Vault vault;

  public ReviewContent(Vault vault) {
    this.vault = vault;
  }

  public byte[] sealForm(UUID review, UUID key, KeptForm form) {
    return vault.seal(key, FindingsJson.form(form), context(review, "form"));
  }

  public byte[] sealDocument(UUID review, UUID key, byte[] document) {
    return vault.seal(key, document, context(review, "document"));
  }

  byte[] sealDetails(UUID review, UUID key, String details) {
    return vault.seal(key, details.getBytes(StandardCharsets.UTF_8), context(review, "details"));
  }

  public KeptForm form(ReviewRows.Row row) {
    return FindingsJson.form(vault.open(row.key(), row.form(), context(row, "form")));
  }

  public Document document(ReviewRows.Row row) {
    KeptForm form = form(row);
    byte[] content = vault.open(row.key(), row.document(), context(row, "document"));
    return new Document(form.name(), form.mediaType(), content);
  }

  public String details(ReviewRows.Row row) {
    return row.details()
        .map(kept -> vault.open(row.key(), kept, context(row, "details")))
        .map(plain -> new String(plain, StandardCharsets.UTF_8))
        .orElse("");
  }

  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String context(ReviewRows.Row row, String part) {
    return context(row.review().id(), part);
  }

  private static String context(UUID review, String part) {
    return "review:" + review + ":" + part;
  }
}
