package mhss.gateway.pgp.keyring;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.pgp.keys.Certificate;
import mhss.gateway.pgp.keys.ComponentKey;
import org.bouncycastle.bcpg.KeyIdentifier;
import org.bouncycastle.openpgp.PGPSignature;

/** All keys in use at one moment. Immutable, thread-safe. */
public final class KeySet {

  private final Map<String, OwnCertificate> own;
  private final Map<String, Certificate> partners;
  private final List<OwnKey> decryptors;
  private final Map<Long, List<ComponentKey>> byKeyId;

  KeySet(Map<String, OwnCertificate> own, Map<String, Certificate> partners, Instant now) {
    this.own = Map.copyOf(own);
    this.partners = Map.copyOf(partners);
    this.decryptors = own.values().stream().flatMap(c -> c.decryptors(now).stream()).toList();
    this.byKeyId =
        Stream.concat(
                own.values().stream().map(OwnCertificate::certificate), partners.values().stream())
            .flatMap(c -> c.keys().stream())
            .collect(Collectors.groupingBy(k -> k.publicKey().getKeyID()));
  }

  /** With one public key of somebody else's and nothing of our own. */
  public static KeySet of(Certificate certificate, Instant now) {
    return new KeySet(Map.of(), Map.of(certificate.fingerprint(), certificate), now);
  }

  /** Keys that the signature names as its issuer; whether one made it is for verifying. */
  public List<ComponentKey> signers(PGPSignature signature) {
    return signature.getKeyIdentifiers().stream()
        .flatMap(
            id ->
                byKeyId.getOrDefault(id.getKeyId(), List.of()).stream()
                    .filter(k -> id.matchesExplicit(k.publicKey().getKeyIdentifier())))
        .distinct()
        .toList();
  }

  public List<OwnKey> decryptors() {
    return decryptors;
  }

  public List<OwnKey> decryptorsNamed(KeyIdentifier recipient) {
    return decryptors.stream()
        .filter(k -> recipient.matchesExplicit(k.component().publicKey().getKeyIdentifier()))
        .toList();
  }

  /**
   * @param fingerprint full, of the primary key
   */
  public Optional<Certificate> certificate(String fingerprint) {
    return Optional.ofNullable(own.get(fingerprint))
        .map(OwnCertificate::certificate)
        .or(() -> Optional.ofNullable(partners.get(fingerprint)));
  }

  public Optional<OwnCertificate> own(String fingerprint) {
    return Optional.ofNullable(own.get(fingerprint));
  }

  Set<String> ownFingerprints() {
    return own.values().stream()
        .flatMap(c -> c.keys().stream())
        .map(k -> k.component().fingerprint())
        .collect(Collectors.toSet());
  }

  Optional<Certificate> partner(String fingerprint) {
    return Optional.ofNullable(partners.get(fingerprint));
  }

  public Collection<OwnCertificate> own() {
    return own.values();
  }

  public Collection<Certificate> partners() {
    return partners.values();
  }
}
