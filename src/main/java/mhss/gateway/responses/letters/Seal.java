package mhss.gateway.responses.letters;

import java.util.List;

/**
 * Keys that a mail was sealed with, and what came of it.
 *
 * @param signer full fingerprint of our key
 */
public record Seal(String signer, List<Key> keys, List<Part> parts) {

  public static final String ARCHIVE = "archive";

  /**
   * @param partner id, or {@link #ARCHIVE}
   */
  public record Key(String partner, String fingerprint) {}

  /**
   * @param armoured the OpenPGP message
   */
  public record Part(String name, byte[] armoured) {}
}
