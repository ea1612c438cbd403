package mhss.gateway.watch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which cases a person looks for; empty for any.
 *
 * @param urn or its beginning, in any spelling
 * @param show which of them
 * @param after the last one of the page before; empty for the first page
 */
public record CaseFilter(
    Optional<String> urn,
    Optional<String> desk,
    Optional<String> state,
    Optional<String> contract,
    Show show,
    Optional<Place> after) {

  /** Cases in a few words. */
  public enum Show {
    OPEN,
    LATE,
    WAITING,
    HELD,
    CLOSED,
    ALL
  }

  /** Where a page ended. */
  public record Place(Instant receivedAt, UUID id) {

    /** Empty for what is no place. */
    public static Optional<Place> of(String written) {
      try {
        String[] parts = written.split("~", 2);
        return Optional.of(new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])));
      } catch (RuntimeException e) {
        return Optional.empty();
      }
    }

    @Override
    public String toString() {
      return receivedAt + "~" + id;
    }
  }
}
