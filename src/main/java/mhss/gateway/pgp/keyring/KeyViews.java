package mhss.gateway.pgp.keyring;

import java.time.Instant;
import java.util.Optional;
import mhss.gateway.pgp.KeyView;
import mhss.gateway.pgp.crypto.Policy;
import mhss.gateway.pgp.keys.Certificate;
import mhss.gateway.pgp.keys.ComponentKey;
import mhss.gateway.pgp.keys.Use;

/** Keys as people see them. */
public final class KeyViews {

  private final Instant now;

  public KeyViews(Instant now) {
    this.now = now;
  }

  public KeyView of(OwnCertificate own) {
    Optional<String> problem =
        own.lockProblem()
            .or(() -> problem(own.certificate()))
            .or(
                () ->
                    own.signer(now).isEmpty()
                        ? Optional.of("has no private part here that may sign")
                        : Optional.empty());
    return view(own.certificate(), true, own.signer(now).isPresent(), problem);
  }

  public KeyView of(Certificate partner) {
    return view(partner, false, partner.usable(Use.SIGN, now).isPresent(), problem(partner));
  }

  /** What keeps a certificate from both its uses, or from the one that it is meant for. */
  Optional<String> problem(Certificate certificate) {
    for (Use use : Use.values()) {
      if (certificate.usable(use, now).isEmpty()) {
        return Optional.of(certificate.whyNotUsable(use, now).what());
      }
    }
    return Optional.empty();
  }

  private KeyView view(
      Certificate certificate, boolean own, boolean signs, Optional<String> problem) {
    ComponentKey primary = certificate.primary();
    return new KeyView(
        certificate.fingerprint(),
        own,
        certificate.keys().stream().map(ComponentKey::keyId).toList(),
        certificate.userId(),
        primary.created(),
        primary.expires(now),
        Policy.name(primary.publicKey()),
        signs,
        certificate.usable(Use.ENCRYPT, now).isPresent(),
        problem);
  }
}
