package mhss.gateway.pgp.keys;

/**
 * Why a key must not be used.
 *
 * @param what completes "Key 0123... "; no user id
 */
public record KeyProblem(Kind kind, String what) {

  public enum Kind {
    NOT_BOUND,
    REVOKED,
    EXPIRED,
    NOT_FOR_THIS,
    WEAK
  }
}
