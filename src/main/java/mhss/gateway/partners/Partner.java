package mhss.gateway.partners;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Somebody we correspond with, as {@code config/partners.yml} names it.
 *
 * @param id short, stable, free of personal data: it stands in the history
 * @param addresses mail addresses, lower case; letters go to the first
 * @param keys full OpenPGP fingerprints, upper-case hex without blanks, pinned to these addresses
 * @param may kinds of message it may send, for example {@code referral}, {@code decision}; {@code
 *     *} for any
 * @param roles what it is addressed as: {@code atw-inbox}, {@code spoc}, {@code provider}, {@code
 *     desk} …
 * @param mustSign its messages count only when signed by one of {@code keys}
 * @param mustEncrypt its messages count only when encrypted
 * @param unconfirmed keys that stand in the file, but that two people have not confirmed yet: they
 *     count for nothing
 * @param mustPassDmarc its messages count only when a trusted hop found DMARC to pass
 */
public record Partner(
    String id,
    Set<String> addresses,
    Set<String> keys,
    Set<String> may,
    Set<String> roles,
    boolean mustSign,
    boolean mustEncrypt,
    boolean mustPassDmarc,
    Set<String> unconfirmed) {

  public Partner {
    addresses = Collections.unmodifiableSet(new LinkedHashSet<>(addresses));
    keys = Set.copyOf(keys);
    may = Set.copyOf(may);
    roles = Set.copyOf(roles);
    unconfirmed = Set.copyOf(unconfirmed);
  }

  public Partner(
      String id,
      Set<String> addresses,
      Set<String> keys,
      Set<String> may,
      Set<String> roles,
      boolean mustSign,
      boolean mustEncrypt,
      boolean mustPassDmarc) {
    this(id, addresses, keys, may, roles, mustSign, mustEncrypt, mustPassDmarc, Set.of());
  }

  /** These of its keys do not count yet. */
  Partner waitingFor(Set<String> waiting) {
    Set<String> counting = new LinkedHashSet<>(keys);
    counting.removeAll(waiting);
    return new Partner(
        id, addresses, counting, may, roles, mustSign, mustEncrypt, mustPassDmarc, waiting);
  }

  /** Neither one that counts nor one that may. */
  public boolean withoutKey() {
    return keys.isEmpty() && unconfirmed.isEmpty();
  }

  public boolean maySend(String kind) {
    return may.contains("*") || may.contains(kind);
  }
}
