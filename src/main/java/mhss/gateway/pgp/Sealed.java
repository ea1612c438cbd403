package mhss.gateway.pgp;

/** Something OpenPGP, as it stands in a mail. */
public sealed interface Sealed {

  /** An OpenPGP message, armoured or binary: encrypted, or signed only, or both. */
  record Message(byte[] data) implements Sealed {}

  /** RFC 9580 section 7: {@code -----BEGIN PGP SIGNED MESSAGE-----}. */
  record Cleartext(byte[] data) implements Sealed {}

  /**
   * Content with a detached signature; for PGP/MIME the exact bytes of the first part, CRLF line
   * ends.
   */
  record Detached(byte[] content, byte[] signature) implements Sealed {}
}
