package mhss.gateway.responses.templates;

/** A letter that must not or cannot be made. The message is the next step in plain words. */
public class CannotCompose extends RuntimeException {

  private final String code;

  /**
   * @param code of the cause, stands in the history: {@code no-key}, {@code template} …
   */
  public CannotCompose(String code, String advice) {
    super(advice);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
