package mhss.gateway.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One comparison of a mailbox with its ledger, and of its part of the store.
 *
 * @param askedBy login name, or {@code gateway}: the night
 * @param doneAt when the mailbox was looked through
 * @param mails that stood in it
 * @param entries of the ledger
 * @param failure why there is none, and the next step
 */
public record Comparison(
    long id,
    String mailbox,
    State state,
    String askedBy,
    Instant askedAt,
    Optional<Instant> doneAt,
    long mails,
    long entries,
    Optional<String> failure,
    List<Difference> differences) {

  public enum State {
    ASKED,
    /** The mailbox was looked through, the store not yet. */
    COMPARED,
    DONE,
    FAILED
  }

  public boolean open() {
    return state == State.ASKED || state == State.COMPARED;
  }

  /** How many of them are alarms. */
  public long gaps() {
    return differences.stream()
        .filter(difference -> difference.kind().alarm())
        .mapToLong(Difference::number)
        .sum();
  }

  boolean freshGaps() {
    return differences.stream()
        .anyMatch(difference -> difference.kind().alarm() && difference.fresh() > 0);
  }
}
