package mhss.gateway.responses;

/**
 * An order that must not become a letter. The message says what to change; it quotes no content.
 */
public class LetterRefused extends RuntimeException {

  private final String code;

  /**
   * @param code for example {@code details-missing}, {@code unknown-kind}, {@code unknown-value}
   */
  LetterRefused(String code, String advice) {
    super(advice);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
