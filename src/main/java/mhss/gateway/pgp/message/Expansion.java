package mhss.gateway.pgp.message;

import mhss.gateway.pgp.Refused;
import mhss.gateway.pgp.Refused.Reason;

/** What may still come out of the sealed parts that are measured together. */
public final class Expansion {

  private final long most;
  private long left;
  private boolean outgrown;

  /**
   * @param most in bytes
   */
  public Expansion(long most) {
    this.most = most;
    this.left = most;
  }

  long left() {
    return left;
  }

  /** Counts also what did not open in the end: it cost as much. */
  void grew(long bytes) {
    left = Math.max(0, left - bytes);
  }

  /** Whether something sealed was left unopened for its size. */
  public boolean outgrown() {
    return outgrown;
  }

  public long most() {
    return most;
  }

  Refused tooLarge() {
    outgrown = true;
    return new Refused(
        Reason.TOO_LARGE,
        "What is sealed in the mail grows beyond %d bytes when opened: if it is genuine, raise gateway.pgp.max-content, and the memory of the gateway with it"
            .formatted(most));
  }
}
