package mhss.gateway.responses;

import java.util.List;
import java.util.UUID;

/**
 * What a letter was sealed into, and for whom.
 *
 * @param message holds the exact bytes of the mail
 * @param signer full fingerprint of our key
 * @param recipients every key that opens it
 */
public record QueuedLetter(
    UUID row, UUID message, String signer, List<SealedTo> recipients, List<SealedFile> files) {

  public static final String ARCHIVE = "archive";

  /**
   * @param partner id, or {@link #ARCHIVE}
   * @param fingerprint full, of the primary key
   */
  public record SealedTo(String partner, String fingerprint) {}

  /**
   * @param name of the attachment, as the recipient may save it
   * @param bytes of what was saved, as {@code sha256}, hex
   */
  public record SealedFile(String name, long bytes, String sha256) {}
}
