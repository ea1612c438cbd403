package mhss.gateway.reports;

/** Reports of the provider's coaches: checked before they leave, then sent and applied at once. */
public class Submissions {

  /**
   * Takes part in the surrounding transaction, when there is one.
   *
   * @throws NotSubmitted when it does not leave
   */
  public Submitted submit(Submission submission) {
    throw new UnsupportedOperationException();
  }
}
