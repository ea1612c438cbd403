package mhss.gateway.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an auditor asks of a return that was sent. Identifiers, times and hashes; no content.
 *
 * @param asOf the last {@code case_event.n} that counts in it
 * @param files before sealing
 * @param sealedSha256 of the mail as it left, hex; empty before it is sealed
 * @param recipients to whom it was sealed
 * @param messageId of the mail
 * @param outboxState of the mail; {@code -} while there is none
 * @param reply of the SMTP server: codes only
 * @param why of a correction, or of discarding it
 */
public record Proof(
    ReturnEntry entry,
    long asOf,
    Instant cutOff,
    List<FileProof> files,
    Optional<String> sealedSha256,
    List<Recipient> recipients,
    Optional<String> messageId,
    String outboxState,
    Optional<String> reply,
    Optional<String> approvedBy,
    Optional<Instant> approvedAt,
    Optional<String> why,
    List<HistoryStep> history) {

  public Proof {
    files = List.copyOf(files);
    recipients = List.copyOf(recipients);
    history = List.copyOf(history);
  }

  /**
   * @param sha256 of the plaintext, hex
   * @param bytes of the plaintext
   */
  public record FileProof(String name, String mediaType, long bytes, String sha256) {}

  /**
   * @param partner its id; {@code archive} for our own copy
   * @param fingerprint of the OpenPGP key, hex
   */
  public record Recipient(String partner, String fingerprint) {}

  /**
   * @param hash of the chain, hex
   */
  public record HistoryStep(long seq, Instant at, String step, String actor, String hash) {}
}
