package mhss.gateway.history;

import java.util.List;
import java.util.UUID;

/** The append-only, hash-chained history. Safe with many writers and many nodes. */
public class History {

  /**
   * Appends the step when the surrounding transaction commits, in that transaction.
   *
   * @throws IllegalStateException outside a transaction: a step without its effect would be a lie
   */
  public void record(Step step) {
    throw new UnsupportedOperationException();
  }

  public List<Entry> ofMessage(UUID message) {
    throw new UnsupportedOperationException();
  }

  public List<Entry> ofCase(UUID caseFile) {
    throw new UnsupportedOperationException();
  }

  public List<Entry> ofUrn(String urn) {
    throw new UnsupportedOperationException();
  }

  /** Recomputes the whole chain; names the first entry that does not fit. */
  public Verification verify() {
    throw new UnsupportedOperationException();
  }
}
