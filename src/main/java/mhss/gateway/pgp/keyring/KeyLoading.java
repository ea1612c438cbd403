package mhss.gateway.pgp.keyring;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import mhss.gateway.pgp.keyfiles.KeyFile;
import mhss.gateway.pgp.keyfiles.KeyFolder;
import mhss.gateway.pgp.keys.Certificate;
import mhss.gateway.pgp.keys.ComponentKey;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRing;

/** Reads both folders. A file that cannot be used is a problem by name; the others count. */
final class KeyLoading {

  private final UnlockedKeys unlocked;
  private final Map<String, String> problems = new TreeMap<>();

  private KeyLoading(UnlockedKeys unlocked) {
    this.unlocked = unlocked;
  }

  /**
   * @param problems by file name
   */
  record Loaded(KeySet keys, Map<String, String> problems) {}

  static Loaded load(KeyFolder own, KeyFolder partners, UnlockedKeys unlocked, Instant now) {
    KeyLoading loading = new KeyLoading(unlocked);
    Map<String, OwnCertificate> ownKeys = loading.own(own);
    Map<String, Certificate> partnerKeys = loading.partners(partners, ownKeys);
    return new Loaded(new KeySet(ownKeys, partnerKeys, now), Map.copyOf(loading.problems));
  }

  private Map<String, OwnCertificate> own(KeyFolder folder) {
    Map<String, OwnCertificate> keys = new LinkedHashMap<>();
    for (KeyFile file : folder.read()) {
      file.problem().ifPresent(problem -> problems.put(file.name(), problem));
      if (!file.keys().publicKeys().isEmpty()) {
        problems.put(file.name(), "It holds a public key: partners' keys belong into their folder");
      }
      for (PGPSecretKeyRing ring : file.keys().secretKeys()) {
        attempt(
            file,
            () -> {
              OwnCertificate key = OwnCertificate.of(ring, unlocked);
              if (keys.putIfAbsent(key.certificate().fingerprint(), key) != null) {
                problems.put(file.name(), "Its key is in another file too: remove one of them");
              }
            });
      }
    }
    return keys;
  }

  private Map<String, Certificate> partners(KeyFolder folder, Map<String, OwnCertificate> own) {
    Map<String, PGPPublicKeyRing> rings = new LinkedHashMap<>();
    for (KeyFile file : folder.read()) {
      file.problem().ifPresent(problem -> problems.put(file.name(), problem));
      if (!file.keys().secretKeys().isEmpty()) {
        problems.put(
            file.name(), "It holds a secret key: a partner's secret key must never be here");
      }
      for (PGPPublicKeyRing ring : file.keys().publicKeys()) {
        attempt(
            file,
            () -> {
              String fingerprint = ComponentKey.fingerprint(ring.getPublicKey());
              if (!own.containsKey(fingerprint)) {
                rings.merge(fingerprint, ring, KeyLoading::join);
              }
            });
      }
    }
    Map<String, Certificate> keys = new LinkedHashMap<>();
    rings.forEach((fingerprint, ring) -> keys.put(fingerprint, Certificate.of(ring)));
    return keys;
  }

  /** Two copies of a key together know more than either: above all, a revocation is never lost. */
  static PGPPublicKeyRing join(PGPPublicKeyRing one, PGPPublicKeyRing other) {
    try {
      return PGPPublicKeyRing.join(one, other);
    } catch (PGPException differing) {
      throw new IllegalArgumentException(differing);
    }
  }

  private void attempt(KeyFile file, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException malformed) {
      problems.put(file.name(), "Its key is malformed: export it again");
    }
  }
}
