package mhss.gateway.intake;

/** A file that must not leave, or whose form cannot be read. The message says what to do. */
public class FormRefused extends RuntimeException {

  private final String cause;

  /**
   * @param cause code, for example {@code no-form}
   */
  FormRefused(String cause, String advice) {
    super(advice);
    this.cause = cause;
  }

  public String cause() {
    return cause;
  }
}
