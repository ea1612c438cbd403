package mhss.gateway.pgp.keyring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mhss.gateway.pgp.Refused;
import mhss.gateway.pgp.keys.Certificate;
import mhss.gateway.pgp.keys.ComponentKey;
import mhss.gateway.pgp.keys.Use;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;

/**
 * A certificate of ours.
 *
 * @param keys those whose private part is here; an offline primary key is not among them
 */
public record OwnCertificate(Certificate certificate, PGPSecretKeyRing secret, List<OwnKey> keys) {

  static OwnCertificate of(PGPSecretKeyRing secret, UnlockedKeys unlocked) {
    Certificate certificate = Certificate.of(secret.toCertificate());
    List<OwnKey> keys = new ArrayList<>();
    for (ComponentKey component : certificate.keys()) {
      PGPSecretKey part = secret.getSecretKey(component.publicKey().getFingerprint());
      if (part != null && !part.isPrivateKeyEmpty()) {
        keys.add(new OwnKey(component, part, unlocked));
      }
    }
    return new OwnCertificate(certificate, secret, List.copyOf(keys));
  }

  /** Expired and revoked ones too: old mail stays readable. */
  public List<OwnKey> decryptors(Instant now) {
    return keys.stream().filter(k -> k.component().allows(Use.ENCRYPT, now)).toList();
  }

  /** The newest key that may sign now. */
  public Optional<OwnKey> signer(Instant now) {
    return keys.stream()
        .filter(k -> k.component().problem(Use.SIGN, now, now).isEmpty())
        .max(Comparator.comparing(k -> k.component().created()));
  }

  /** Why one of its keys cannot be unlocked. */
  Optional<String> lockProblem() {
    for (OwnKey key : keys) {
      try {
        key.unlock();
      } catch (Refused locked) {
        return Optional.of(locked.getMessage());
      }
    }
    return Optional.empty();
  }
}
