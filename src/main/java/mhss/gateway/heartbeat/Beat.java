package mhss.gateway.heartbeat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The last heartbeat of a mailbox.
 *
 * @param askedBy login name, or {@code gateway}: the schedule
 * @param lastArrived when one came back last, this or one before
 * @param silentSince when the first was sent that has not come back since; empty when this one has
 * @param problem why it did not leave, and the next step
 */
public record Beat(
    UUID id,
    String mailbox,
    String askedBy,
    Instant sentAt,
    Optional<Instant> arrivedAt,
    Optional<Instant> lastArrived,
    Optional<Instant> silentSince,
    Optional<String> problem,
    State state) {

  public enum State {
    BEATS("comes back", false),
    /** A person sent it: nobody would miss the next one. */
    CAME_BACK("came back; not on a schedule", false),
    ON_ITS_WAY("is on its way", false),
    LATE("has not come back in time", true),
    NOT_SENT("could not be sent", true),
    SILENT("was not sent on schedule", true);

    private final String words;
    private final boolean alarm;

    State(String words, boolean alarm) {
      this.words = words;
      this.alarm = alarm;
    }

    public String words() {
      return words;
    }

    public boolean alarm() {
      return alarm;
    }
  }

  public boolean underWay() {
    return arrivedAt.isEmpty() && problem.isEmpty();
  }

  /** How long it was under way. */
  public Optional<Duration> took() {
    return arrivedAt.map(at -> Duration.between(sentAt, at));
  }
}
