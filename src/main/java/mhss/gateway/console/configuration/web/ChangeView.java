package mhss.gateway.console.configuration.web;

import java.time.Instant;
import java.util.Optional;
import mhss.gateway.changes.Change;
import mhss.gateway.changes.Change.Act;

/**
 * A change as pages show it.
 *
 * @param triedAt null before a dry run
 * @param decidedAt null while it waits
 * @param version that it became; 0 for none
 * @param back version that it brings back; 0 for none
 */
public record ChangeView(
    String id,
    String file,
    String state,
    String colour,
    boolean open,
    boolean removes,
    String reason,
    String by,
    Instant at,
    String triedBy,
    Instant triedAt,
    String decidedBy,
    Instant decidedAt,
    int version,
    int back) {

  static ChangeView of(Change change) {
    Optional<Act> tried = change.tried();
    Optional<Act> decided = change.decided();
    return new ChangeView(
        change.id().toString(),
        change.file().name(),
        words(change),
        colour(change),
        change.open(),
        change.removes(),
        change.reason(),
        change.proposed().by(),
        change.proposed().at(),
        tried.map(Act::by).orElse(null),
        tried.map(Act::at).orElse(null),
        decided.map(Act::by).orElse(null),
        decided.map(Act::at).orElse(null),
        change.version().orElse(0),
        change.backTo().orElse(0));
  }

  private static String words(Change change) {
    return switch (change.state()) {
      case "proposed" -> change.tried().isPresent() ? "Tried" : "Proposed";
      case "activated" ->
          change.backTo().isPresent()
              ? "Rolled back to version " + change.backTo().getAsInt()
              : "Activated";
      default -> "Withdrawn";
    };
  }

  private static String colour(Change change) {
    return switch (change.state()) {
      case "proposed" -> change.tried().isPresent() ? "blue" : "yellow";
      case "activated" -> "green";
      default -> "grey";
    };
  }

  public String what() {
    return removes ? "The file is to go" : back > 0 ? "Back to version " + back : "New content";
  }
}
