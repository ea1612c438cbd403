package mhss.gateway.changes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file as it was in force from a moment on.
 *
 * @param sha256 empty: from then on the file was gone
 * @param actor login name; {@value #BY_FILE}: somebody changed the file itself
 * @param change that made it, if one did
 */
public record Version(
    ConfigFile file,
    int number,
    Optional<String> sha256,
    Instant since,
    String actor,
    Optional<String> reason,
    Optional<UUID> change) {

  public static final String BY_FILE = "file";
}
