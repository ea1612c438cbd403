package mhss.gateway.pgp.keys;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import mhss.gateway.pgp.crypto.Policy;
import mhss.gateway.pgp.crypto.Providers;
import mhss.gateway.pgp.crypto.Subpackets;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;

/**
 * Verifies once, when a key is read, what the primary key says of itself and its subkeys.
 * Signatures by others, broken ones and those of unknown critical meaning count as absent.
 */
final class SelfSignatures {

  private final PGPPublicKey primary;

  SelfSignatures(PGPPublicKey primary) {
    this.primary = primary;
  }

  List<Binding> ofPrimary() {
    List<Binding> direct = new ArrayList<>();
    for (PGPSignature signature : each(primary.getKeySignatures())) {
      if (signature.getSignatureType() == PGPSignature.DIRECT_KEY
          && binds(signature, primary)
          && verifies(signature, primary, s -> s.verifyCertification(primary))) {
        direct.add(Binding.of(signature, primary, Policy.acceptsHash(signature)));
      }
    }
    // RFC 9580 section 5.2.3.10: in a version 6 key only the direct-key signature speaks of the key
    if (primary.getVersion() == 6 && !direct.isEmpty()) {
      return direct;
    }
    primary.getRawUserIDs().forEachRemaining(userId -> direct.addAll(ofUserId(userId)));
    return direct;
  }

  List<Binding> ofUserId(byte[] userId) {
    List<PGPSignature> signatures = each(primary.getSignaturesForID(userId));
    List<Revocation> revocations =
        signatures.stream()
            .filter(s -> s.getSignatureType() == PGPSignature.CERTIFICATION_REVOCATION)
            .filter(s -> verifies(s, primary, v -> v.verifyCertification(userId, primary)))
            .map(SelfSignatures::revocation)
            .toList();
    return signatures.stream()
        .filter(s -> s.isCertification() && binds(s, primary))
        .filter(s -> verifies(s, primary, v -> v.verifyCertification(userId, primary)))
        .map(s -> Binding.of(s, primary, Policy.acceptsHash(s)))
        .filter(
            b ->
                revocations.stream().noneMatch(r -> r.hard() || !r.created().isBefore(b.created())))
        .toList();
  }

  List<Binding> ofSubkey(PGPPublicKey subkey) {
    List<Binding> bindings = new ArrayList<>();
    for (PGPSignature signature : each(subkey.getSignatures())) {
      if (signature.getSignatureType() == PGPSignature.SUBKEY_BINDING
          && binds(signature, subkey)
          && verifies(signature, primary, s -> s.verifyCertification(primary, subkey))) {
        Binding binding = Binding.of(signature, subkey, Policy.acceptsHash(signature));
        bindings.add(
            crossCertified(signature, subkey) ? binding : binding.without(KeyFlags.SIGN_DATA));
      }
    }
    return bindings;
  }

  /** Of any hash: believing a forged revocation is safe, missing a true one is not. */
  List<Revocation> revocationsOf(PGPPublicKey key) {
    boolean isPrimary = key == primary;
    int type = isPrimary ? PGPSignature.KEY_REVOCATION : PGPSignature.SUBKEY_REVOCATION;
    return each(isPrimary ? key.getKeySignatures() : key.getSignatures()).stream()
        .filter(s -> s.getSignatureType() == type)
        .filter(
            s ->
                verifies(
                    s,
                    primary,
                    v ->
                        isPrimary
                            ? v.verifyCertification(key)
                            : v.verifyCertification(primary, key)))
        .map(SelfSignatures::revocation)
        .toList();
  }

  /**
   * A signing subkey must itself have signed that it belongs here, or anyone could adopt it (RFC
   * 9580 section 10.1.5).
   */
  private boolean crossCertified(PGPSignature binding, PGPPublicKey subkey) {
    return embedded(binding).stream()
        .anyMatch(
            s ->
                s.getSignatureType() == PGPSignature.PRIMARYKEY_BINDING
                    && binds(s, subkey)
                    && Policy.acceptsHash(s)
                    && verifies(s, subkey, v -> v.verifyCertification(primary, subkey)));
  }

  private static List<PGPSignature> embedded(PGPSignature binding) {
    List<PGPSignature> found = new ArrayList<>();
    for (PGPSignatureSubpacketVector area :
        List.of(binding.getHashedSubPackets(), binding.getUnhashedSubPackets())) {
      try {
        PGPSignatureList list = area.getEmbeddedSignatures();
        list.forEach(found::add);
      } catch (PGPException | RuntimeException unreadable) {
        continue;
      }
    }
    return found;
  }

  private static boolean binds(PGPSignature signature, PGPPublicKey key) {
    return signature.getVersion() == key.getVersion()
        && Subpackets.understood(signature)
        && !signature.getCreationTime().before(key.getCreationTime());
  }

  private static Revocation revocation(PGPSignature signature) {
    return new Revocation(signature.getCreationTime().toInstant(), signature.isHardRevocation());
  }

  private static boolean verifies(PGPSignature signature, PGPPublicKey issuer, Check check) {
    try {
      signature.init(Providers.verifiers(), issuer);
      return check.verifies(signature);
    } catch (PGPException | RuntimeException unverifiable) {
      return false;
    }
  }

  private static List<PGPSignature> each(Iterator<PGPSignature> signatures) {
    List<PGPSignature> list = new ArrayList<>();
    if (signatures != null) {
      signatures.forEachRemaining(list::add);
    }
    return list;
  }

  @FunctionalInterface
  private interface Check {
    boolean verifies(PGPSignature signature) throws PGPException;
  }
}
