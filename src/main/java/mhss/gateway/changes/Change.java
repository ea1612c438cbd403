package mhss.gateway.changes;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A change that somebody has proposed, and what became of it.
 *
 * @param base SHA-256 of the file it was written against; empty: there was none
 * @param sha256 of the new content; empty: the file is to go
 * @param backTo version that it brings back
 * @param tried by whom and when it was tried last
 * @param state {@code proposed}, {@code activated}, {@code withdrawn}
 * @param version that it became
 */
public record Change(
    UUID id,
    ConfigFile file,
    Optional<String> base,
    Optional<String> sha256,
    OptionalInt backTo,
    String reason,
    Act proposed,
    Optional<Act> tried,
    String state,
    OptionalInt version,
    Optional<Act> decided) {

  /** Who did it, and when. */
  public record Act(String by, Instant at) {}

  public boolean open() {
    return state.equals("proposed");
  }

  public boolean removes() {
    return sha256.isEmpty();
  }
}
