package mhss.gateway.pgp.keys;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;

/** A public key with its subkeys, every self-signature verified once. Immutable, thread-safe. */
public final class Certificate {

  private final PGPPublicKeyRing ring;
  private final List<ComponentKey> keys;

  private Certificate(PGPPublicKeyRing ring, List<ComponentKey> keys) {
    this.ring = ring;
    this.keys = List.copyOf(keys);
  }

  public static Certificate of(PGPPublicKeyRing ring) {
    PGPPublicKey first = ring.getPublicKey();
    SelfSignatures said = new SelfSignatures(first);
    ComponentKey primary =
        new ComponentKey(first, null, said.ofPrimary(), said.revocationsOf(first));
    List<ComponentKey> keys = new ArrayList<>(List.of(primary));
    for (Iterator<PGPPublicKey> all = ring.getPublicKeys(); all.hasNext(); ) {
      PGPPublicKey key = all.next();
      if (key != first) {
        keys.add(new ComponentKey(key, primary, said.ofSubkey(key), said.revocationsOf(key)));
      }
    }
    return new Certificate(ring, keys);
  }

  public PGPPublicKeyRing ring() {
    return ring;
  }

  public String fingerprint() {
    return primary().fingerprint();
  }

  public ComponentKey primary() {
    return keys.get(0);
  }

  /** The primary key first. */
  public List<ComponentKey> keys() {
    return keys;
  }

  /** Personal data: for people's eyes, never for logs. */
  public String userId() {
    Iterator<byte[]> ids = primary().publicKey().getRawUserIDs();
    return ids.hasNext() ? new String(ids.next(), StandardCharsets.UTF_8) : "";
  }

  /** The newest key that may be used so now. */
  public Optional<ComponentKey> usable(Use use, Instant now) {
    return keys.stream()
        .filter(k -> k.problem(use, now, now).isEmpty())
        .max(Comparator.comparing(ComponentKey::created));
  }

  /** What speaks against the certificate as a whole, whenever it is used. */
  public Optional<KeyProblem> structuralProblem(Instant now) {
    return primary().structuralProblem(now);
  }

  /**
   * Why {@link #usable} is empty: the problem of the key that comes nearest to it, so that an
   * expired encryption key is called expired although the primary key is merely not for encryption.
   */
  public KeyProblem whyNotUsable(Use use, Instant now) {
    return keys.stream()
        .filter(k -> k.allows(use, now))
        .max(Comparator.comparing(ComponentKey::created))
        .or(() -> Optional.of(primary()))
        .flatMap(k -> k.problem(use, now, now))
        .orElseThrow();
  }
}
