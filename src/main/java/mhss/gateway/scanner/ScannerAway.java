package mhss.gateway.scanner;

/** No verdict: the scanner did not answer. */
public class ScannerAway extends RuntimeException {

  private final boolean begun;

  /**
   * @param begun it was there, and was lost over this content
   */
  ScannerAway(String message, boolean begun, Throwable cause) {
    super(message, cause);
    this.begun = begun;
  }

  /** The same, whatever the content is. */
  ScannerAway forAll() {
    return new ScannerAway(getMessage(), false, getCause());
  }

  /** It may be the content itself that stops the scanner. */
  public boolean begun() {
    return begun;
  }
}
