package mhss.gateway.pgp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * @param content the literal data
 * @param fileName the name the sender gave inside the OpenPGP message, untrusted; may be empty
 * @param signatures valid signatures only; one that does not verify is a refusal, never an entry
 *     here
 * @param warnings identifiers and algorithm names only
 */
public record Opened(
    byte[] content,
    String fileName,
    Optional<Encryption> encryption,
    List<Signature> signatures,
    List<String> warnings) {

  /**
   * @param recipients key ids (16 hex digits) the message was encrypted to; zeros for a hidden one
   */
  public record Encryption(
      String algorithm, String integrity, List<String> recipients, String openedWith) {}

  /**
   * A valid signature by a known key that was neither revoked nor expired when it signed.
   *
   * @param fingerprint of the primary key, full, upper-case hex
   */
  public record Signature(String fingerprint, String signingKey, Instant signedAt, String hash) {}
}
