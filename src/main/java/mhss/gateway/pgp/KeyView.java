package mhss.gateway.pgp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A key as people see it.
 *
 * @param fingerprint of the primary key, full, upper-case hex
 * @param keyIds primary key first, then subkeys; 16 hex digits each
 * @param userId personal data: shown to people, never logged; {@link #toString} leaves it out
 * @param expires when the first of its uses ends, if it is not replaced before
 * @param algorithm of the primary key
 * @param signs whether a signature made now would count
 * @param encrypts whether a message may be encrypted to it now
 * @param problem why it cannot do its work; for an own key also that it is locked
 */
public record KeyView(
    String fingerprint,
    boolean own,
    List<String> keyIds,
    String userId,
    Instant created,
    Optional<Instant> expires,
    String algorithm,
    boolean signs,
    boolean encrypts,
    Optional<String> problem) {

  @Override
  public String toString() {
    return "Key["
        + fingerprint
        + (own ? ", own" : ", partner")
        + problem.map(p -> ", " + p).orElse("")
        + "]";
  }
}
