package mhss.gateway.pgp.keyring;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
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

  private Optional<Instant> expires(Certificate certificate) {
    Stream<ComponentKey> inUse =
        Arrays.stream(Use.values()).flatMap(use -> certificate.usable(use, now).stream());
    return Stream.concat(inUse, Stream.of(certificate.primary()))
        .flatMap(key -> key.expires(now).stream())
        .min(Comparator.naturalOrder());
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
        expires(certificate),
        Policy.name(primary.publicKey()),
        signs,
        certificate.usable(Use.ENCRYPT, now).isPresent(),
        problem);
  }
}
