package mhss.gateway.reports;

/** A decision that was not made. The message names the cause and the next step. */
public class NotDecided extends RuntimeException {

  private final String cause;

  /**
   * @param cause code, for example {@code already-decided}, {@code details-missing}
   */
  public NotDecided(String cause, String message) {
    super(message);
    this.cause = cause;
  }

  public String cause() {
    return cause;
  }
}
