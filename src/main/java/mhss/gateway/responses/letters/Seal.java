package mhss.gateway.responses.letters;

import java.util.List;

/**
 * Keys that a mail was sealed with, and what came of it.
 *
 * @param signer full fingerprint of our key
 */
public record Seal(String signer, List<Key> keys, List<Part> parts) {

  /** Stands for the partner where a key is nobody's. */
  public static final String ARCHIVE = "archive";

  /**
   * @param partner id, or {@link #ARCHIVE}
   * @param fingerprint full, of the primary key
   */
  public record Key(String partner, String fingerprint) {}

  /**
   * @param name as the recipient may save it
   * @param content sealed; what the mail says, decoded
   */
  public record Part(String name, byte[] content) {}

  Seal with(List<Part> made) {
    return new Seal(signer, keys, made);
  }
}
