package mhss.gateway.pgp.keys;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mhss.gateway.pgp.crypto.Policy;
import mhss.gateway.pgp.keys.KeyProblem.Kind;
import org.bouncycastle.openpgp.PGPPublicKey;

/** A primary key or subkey with its verified self-signatures. Immutable. */
public final class ComponentKey {

  private final PGPPublicKey key;
  private final ComponentKey primary;
  private final List<Binding> bindings;
  private final List<Revocation> revocations;

  /**
   * @param primary null for the primary key itself
   */
  ComponentKey(
      PGPPublicKey key,
      ComponentKey primary,
      List<Binding> bindings,
      List<Revocation> revocations) {
    this.key = key;
    this.primary = primary == null ? this : primary;
    this.bindings = List.copyOf(bindings);
    this.revocations = List.copyOf(revocations);
  }

  public PGPPublicKey publicKey() {
    return key;
  }

  public boolean isPrimary() {
    return primary == this;
  }

  public String fingerprint() {
    return fingerprint(key);
  }

  public String certificateFingerprint() {
    return primary.fingerprint();
  }

  public String keyId() {
    return keyId(key.getKeyID());
  }

  public Instant created() {
    return key.getCreationTime().toInstant();
  }

  public Optional<Instant> expires(Instant now) {
    return Stream.of(this, primary)
        .flatMap(k -> k.binding(now).stream())
        .flatMap(b -> b.keyExpires().stream())
        .min(Comparator.naturalOrder());
  }

  public boolean allows(Use use, Instant now) {
    return binding(now).filter(b -> use.allowedBy(b.flags())).isPresent();
  }

  /**
   * Why this key may not do that.
   *
   * @param at when the key is or was used: revocation and expiry are judged for then
   * @param now the newest self-signature up to now decides, so that an extended expiry counts for
   *     mail signed before the extension reached us
   */
  public Optional<KeyProblem> problem(Use use, Instant at, Instant now) {
    return structuralProblem(now)
        .or(() -> revoked(at))
        .or(() -> expired(at, now))
        .or(() -> notFor(use, now));
  }

  /** What no passing of time explains: weak, or not bound to its primary key. */
  Optional<KeyProblem> structuralProblem(Instant now) {
    return chain().map(k -> k.ownStructuralProblem(now)).flatMap(Optional::stream).findFirst();
  }

  private Optional<KeyProblem> ownStructuralProblem(Instant now) {
    Optional<String> weakness = Policy.weakness(key);
    if (weakness.isPresent()) {
      return problem(Kind.WEAK, weakness.get());
    }
    if (binding(now).isPresent()) {
      return Optional.empty();
    }
    return bindings.stream().anyMatch(b -> !b.strong())
        ? problem(
            Kind.WEAK, "is bound by a SHA-1 or MD5 self-signature only: its owner must renew it")
        : problem(Kind.NOT_BOUND, "has no valid self-signature");
  }

  private Optional<KeyProblem> revoked(Instant at) {
    return chain()
        .flatMap(k -> k.revocations.stream())
        .filter(r -> r.coversAt(at))
        .findFirst()
        .flatMap(r -> problem(Kind.REVOKED, "was revoked on " + r.created()));
  }

  private Optional<KeyProblem> expired(Instant at, Instant now) {
    return expires(now)
        .filter(end -> !at.isBefore(end))
        .flatMap(end -> problem(Kind.EXPIRED, "expired on " + end));
  }

  private Optional<KeyProblem> notFor(Use use, Instant now) {
    return allows(use, now)
        ? Optional.empty()
        : problem(Kind.NOT_FOR_THIS, "is not meant " + use.words() + " (key flags)");
  }

  private Optional<Binding> binding(Instant now) {
    Instant latest = now.plus(Policy.FUTURE_TOLERANCE);
    List<Binding> inForce =
        bindings.stream().filter(b -> b.strong() && b.inForceAt(latest)).toList();
    return inForce.stream()
        .filter(Binding::speaksOfKey)
        .max(Comparator.comparing(Binding::created))
        .or(() -> inForce.stream().max(Comparator.comparing(Binding::created)));
  }

  private Stream<ComponentKey> chain() {
    return isPrimary() ? Stream.of(this) : Stream.of(primary, this);
  }

  private Optional<KeyProblem> problem(Kind kind, String what) {
    return Optional.of(new KeyProblem(kind, what));
  }

  public static String fingerprint(PGPPublicKey key) {
    return HexFormat.of().withUpperCase().formatHex(key.getFingerprint());
  }

  /** 16 hex digits, upper case. */
  public static String keyId(long id) {
    return HexFormat.of().withUpperCase().toHexDigits(id);
  }
}
