package mhss.gateway.pgp;

/**
 * A message or key that breaks the policy. The message names the cause and the next step, never
 * content.
 */
public class Refused extends RuntimeException {

  /** Why: stands in the history and selects the advice a person gets. */
  public enum Reason {
    KEY_MISSING,
    PASSPHRASE_ONLY,
    NOT_OPENPGP,
    NO_INTEGRITY_PROTECTION,
    ALTERED,
    SIGNATURE_INVALID,
    SIGNER_UNKNOWN,
    SIGNER_REVOKED,
    SIGNER_EXPIRED,
    WEAK_ALGORITHM,
    KEY_NOT_FOR_THIS,
    KEY_EXPIRED,
    KEY_REVOKED,
    TOO_LARGE
  }

  private final Reason reason;

  public Refused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Refused(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
