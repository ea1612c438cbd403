package mhss.gateway.returns;

/** Not a return, or not in a state to do that with it; the message names the next step. */
public class ReturnRefused extends RuntimeException {

  private final String code;

  /**
   * @param code {@code unknown-return}, {@code unknown-period}, {@code not-waiting}, {@code
   *     already-sent} …
   */
  public ReturnRefused(String code, String advice) {
    super(advice);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
