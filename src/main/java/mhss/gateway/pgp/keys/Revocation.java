package mhss.gateway.pgp.keys;

import java.time.Instant;

/**
 * A verified revocation.
 *
 * @param hard compromised, or no reason given: the key never was good. Soft (superseded, retired)
 *     counts from {@code created} (RFC 9580 section 5.2.3.31)
 */
record Revocation(Instant created, boolean hard) {

  boolean coversAt(Instant time) {
    return hard || !created.isAfter(time);
  }
}
