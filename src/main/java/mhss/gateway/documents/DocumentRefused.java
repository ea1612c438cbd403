package mhss.gateway.documents;

/**
 * A document that cannot or must not be read. The message names the cause and the next step, never
 * content.
 */
public class DocumentRefused extends RuntimeException {

  public enum Reason {
    NOT_A_KNOWN_FORMAT,
    DAMAGED,
    ENCRYPTED,
    MACROS,
    EXTERNAL_REFERENCES,
    TOO_LARGE,
    NO_TEXT
  }

  private final Reason reason;

  public DocumentRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public DocumentRefused(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
