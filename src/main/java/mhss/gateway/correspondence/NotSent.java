package mhss.gateway.correspondence;

/** A letter that does not leave; nothing was changed. The message says why and what to do. */
public class NotSent extends RuntimeException {

  private final String cause;

  /**
   * @param cause code, for example {@code other-command}
   */
  NotSent(String cause, String advice) {
    super(advice);
    this.cause = cause;
  }

  public String cause() {
    return cause;
  }
}
