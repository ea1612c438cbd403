package mhss.gateway.pgp;

import java.time.Instant;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.crypto.Limits;
import mhss.gateway.pgp.keyfiles.KeyBlocks;
import mhss.gateway.pgp.keyring.KeySet;
import mhss.gateway.pgp.keys.Certificate;
import mhss.gateway.pgp.message.Expansion;
import mhss.gateway.pgp.message.Opening;

/** One public key by itself, for a machine that has no keyring. */
public final class GivenKey {

  private final Certificate certificate;

  private GivenKey(Certificate certificate) {
    this.certificate = certificate;
  }

  /**
   * @param file armoured or not
   * @throws Refused when it is not exactly one public key
   */
  public static GivenKey read(byte[] file) {
    KeyBlocks keys = KeyBlocks.parse(file);
    if (keys.publicKeys().size() != 1 || !keys.secretKeys().isEmpty()) {
      throw new Refused(
          Reason.NOT_OPENPGP, "It is not exactly one public key: export it again, that key alone");
    }
    try {
      return new GivenKey(Certificate.of(keys.publicKeys().get(0)));
    } catch (RuntimeException malformed) {
      throw new Refused(Reason.NOT_OPENPGP, "The key is malformed: export it again", malformed);
    }
  }

  /** Full, upper-case hex. */
  public String fingerprint() {
    return certificate.fingerprint();
  }

  /**
   * @param signature detached
   * @throws Refused when it is not a good signature of this key over exactly these bytes
   */
  public Opened.Signature verify(byte[] content, byte[] signature, Instant now) {
    KeySet keys = KeySet.of(certificate, now);
    return new Opening(keys, now, Limits.DEFAULT, new Expansion(Limits.DEFAULT.content()))
        .open(new Sealed.Detached(content, signature))
        .signatures()
        .get(0);
  }
}
