package mhss.gateway.pgp.keyring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.pgp.ImportedKey;
import mhss.gateway.pgp.KeyView;
import mhss.gateway.pgp.Refused;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.keyfiles.KeyBlocks;
import mhss.gateway.pgp.keys.Certificate;
import mhss.gateway.pgp.keys.KeyProblem;
import mhss.gateway.pgp.keys.Use;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRing;

/** Checks a key before it becomes a file of ours. */
public final class KeyImport {

  private final CurrentKeys current;
  private final Instant now;

  public KeyImport(CurrentKeys current, Instant now) {
    this.current = current;
    this.now = now;
  }

  public ImportedKey importKey(byte[] data, boolean own) {
    KeyBlocks blocks = one(data, own);
    return own ? own(blocks.secretKeys().get(0)) : partner(blocks.publicKeys().get(0));
  }

  /** A partner's key as {@link #importKey} would take it in; nothing is written. */
  public KeyView look(byte[] data) {
    return new KeyViews(now).of(all(one(data, false).publicKeys().get(0)));
  }

  private static KeyBlocks one(byte[] data, boolean own) {
    KeyBlocks blocks = KeyBlocks.parse(data);
    if (blocks.publicKeys().size() + blocks.secretKeys().size() != 1) {
      throw new Refused(Reason.KEY_NOT_FOR_THIS, "There are several keys in it: import one by one");
    }
    if (own && blocks.secretKeys().isEmpty()) {
      throw new Refused(
          Reason.KEY_NOT_FOR_THIS, "This is a public key: an own key needs its secret part");
    }
    if (!own && blocks.publicKeys().isEmpty()) {
      throw new Refused(
          Reason.KEY_NOT_FOR_THIS,
          "This is a secret key: a partner's must never be here. If it was sent to you, its owner must revoke it");
    }
    return blocks;
  }

  private ImportedKey own(PGPSecretKeyRing secret) {
    OwnCertificate imported = OwnCertificate.of(secret, current.unlocked());
    String fingerprint = checked(imported.certificate());
    if (imported.keys().isEmpty()) {
      throw new Refused(
          Reason.KEY_NOT_FOR_THIS, "Key " + fingerprint + " comes without any private part");
    }
    Optional<OwnCertificate> known = current.keys().own(fingerprint);
    known.ifPresent(k -> refuseLoss(k, imported));
    OwnCertificate all =
        known.map(k -> OwnCertificate.of(updated(k, secret), current.unlocked())).orElse(imported);
    write(true, fingerprint, encoded(all.secret()::getEncoded));
    return new ImportedKey(
        fingerprint,
        all.decryptors(now).stream().map(k -> k.component().keyId()).toList(),
        all.lockProblem().or(() -> new KeyViews(now).problem(all.certificate())));
  }

  private ImportedKey partner(PGPPublicKeyRing ring) {
    Certificate all = all(ring);
    write(false, all.fingerprint(), encoded(() -> all.ring().getEncoded(true)));
    return new ImportedKey(all.fingerprint(), List.of(), new KeyViews(now).problem(all));
  }

  /** With what is known of it. */
  private Certificate all(PGPPublicKeyRing ring) {
    Certificate imported = Certificate.of(ring);
    String fingerprint = checked(imported);
    if (current.keys().own(fingerprint).isPresent()) {
      throw new Refused(
          Reason.KEY_NOT_FOR_THIS, "Key " + fingerprint + " is our own, not a partner's");
    }
    Optional<Certificate> known = current.keys().partner(fingerprint);
    Certificate all =
        known.map(k -> Certificate.of(KeyLoading.join(k.ring(), ring))).orElse(imported);
    if (known.isEmpty()) {
      refuseUseless(all);
    }
    return all;
  }

  private String checked(Certificate certificate) {
    Optional<KeyProblem> problem = certificate.structuralProblem(now);
    if (problem.isPresent()) {
      throw refused(certificate, problem.get());
    }
    return certificate.fingerprint();
  }

  /** A known key may come expired or revoked: that is how we learn of it. A new one may not. */
  private void refuseUseless(Certificate certificate) {
    if (certificate.usable(Use.SIGN, now).isEmpty()
        && certificate.usable(Use.ENCRYPT, now).isEmpty()) {
      throw refused(certificate, certificate.whyNotUsable(Use.ENCRYPT, now));
    }
  }

  private static void refuseLoss(OwnCertificate known, OwnCertificate imported) {
    Set<String> lost = keyIds(known);
    lost.removeAll(keyIds(imported));
    if (!lost.isEmpty()) {
      throw new Refused(
          Reason.KEY_NOT_FOR_THIS,
          "This copy of our key %s lacks the private part of %s: export the whole key"
              .formatted(known.certificate().fingerprint(), String.join(", ", lost)));
    }
  }

  private static PGPSecretKeyRing updated(OwnCertificate known, PGPSecretKeyRing secret) {
    return PGPSecretKeyRing.replacePublicKeys(
        secret, KeyLoading.join(known.certificate().ring(), secret.toCertificate()));
  }

  private static Set<String> keyIds(OwnCertificate certificate) {
    return certificate.keys().stream()
        .map(k -> k.component().keyId())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private void write(boolean own, String fingerprint, byte[] packets) {
    current.folder(own).write(fingerprint, KeyBlocks.armour(packets));
  }

  private static Refused refused(Certificate certificate, KeyProblem problem) {
    Reason reason =
        switch (problem.kind()) {
          case REVOKED -> Reason.KEY_REVOKED;
          case EXPIRED -> Reason.KEY_EXPIRED;
          case WEAK -> Reason.WEAK_ALGORITHM;
          case NOT_BOUND, NOT_FOR_THIS -> Reason.KEY_NOT_FOR_THIS;
        };
    return new Refused(
        reason,
        "Key %s %s: ask its owner for a current one"
            .formatted(certificate.fingerprint(), problem.what()));
  }

  private static byte[] encoded(Encoding encoding) {
    try {
      return encoding.bytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @FunctionalInterface
  private interface Encoding {
    byte[] bytes() throws IOException;
  }
}
