package mhss.gateway.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The head of the chain as it was on a day.
 *
 * @param day in London
 * @param hash of entry {@code seq}, in hex
 * @param statement the exact bytes that were signed
 * @param signature detached, armoured
 * @param signer full fingerprint
 */
public record Anchor(
    LocalDate day,
    long seq,
    String hash,
    Instant madeAt,
    byte[] statement,
    byte[] signature,
    String signer) {

  /** {@code 2026-11-22.json}; the signature has {@code .asc} behind it. */
  public String fileName() {
    return day + ".json";
  }
}
