package mhss.gateway.documents;

/** A mail that costs more than any mail is given. The message names the bound, never content. */
public final class TooMuchWork extends RuntimeException {

  private TooMuchWork(String message) {
    super(message);
  }

  public static TooMuchWork inAll(long seconds) {
    return new TooMuchWork(
        "Reading it takes more than the %d seconds of processor time that a mail is given"
            .formatted(seconds));
  }

  public static TooMuchWork forDocuments(long seconds) {
    return new TooMuchWork(
        "Its documents take more than the %d seconds of processor time that those of a mail are given"
            .formatted(seconds));
  }
}
