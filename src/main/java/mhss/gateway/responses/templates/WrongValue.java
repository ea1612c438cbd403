package mhss.gateway.responses.templates;

/** A value that a letter does not take, or lacks. The message names the value, never quotes it. */
public class WrongValue extends RuntimeException {

  private final String code;

  /**
   * @param code {@code unknown-value}, {@code <name>-missing}, {@code several-lines} …
   */
  WrongValue(String code, String advice) {
    super(advice);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
