package mhss.gateway.pgp.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mhss.gateway.pgp.Opened;
import mhss.gateway.pgp.Refused;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.crypto.Policy;
import mhss.gateway.pgp.crypto.Providers;
import mhss.gateway.pgp.crypto.Subpackets;
import mhss.gateway.pgp.keyring.KeySet;
import mhss.gateway.pgp.keys.ComponentKey;
import mhss.gateway.pgp.keys.KeyProblem;
import mhss.gateway.pgp.keys.Use;
import org.bouncycastle.bcpg.sig.IntendedRecipientFingerprint;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPUtil;

/**
 * Verifies every signature by a key we know; each must be valid. Signatures by unknown keys beside
 * a valid one are a warning, alone a refusal.
 */
final class SignatureCheck {

  private final KeySet keys;
  private final Instant now;

  SignatureCheck(KeySet keys, Instant now) {
    this.keys = keys;
    this.now = now;
  }

  record Checked(List<Opened.Signature> valid, List<String> warnings) {}

  Checked check(SignedContent signed) {
    List<Opened.Signature> valid = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (PGPSignature signature : signed.signatures()) {
      List<ComponentKey> candidates = keys.signers(signature);
      if (candidates.isEmpty()) {
        unknown.add(ComponentKey.keyId(signature.getKeyID()));
      } else {
        valid.add(verify(signature, candidates, signed));
      }
    }
    if (valid.isEmpty() && !unknown.isEmpty()) {
      throw new Refused(
          Reason.SIGNER_UNKNOWN,
          "Signed by the unknown key %s: if it is a partner's, import it"
              .formatted(String.join(", ", unknown)));
    }
    return new Checked(
        valid, unknown.stream().map(id -> "Also signed by the unknown key " + id).toList());
  }

  private Opened.Signature verify(
      PGPSignature signature, List<ComponentKey> candidates, SignedContent signed) {
    checkForm(signature, signed.form());
    ComponentKey signer =
        candidates.stream()
            .sorted(Comparator.comparing(key -> problem(key, signature).isPresent()))
            .filter(key -> isBy(key, signature, signed.content()))
            .findFirst()
            .orElseThrow(
                () ->
                    invalid(signature, "does not fit the content: it was altered or is a forgery"));
    checkTime(signature, signer);
    checkSigner(signature, signer);
    checkRecipient(signature, signed.encryption());
    return new Opened.Signature(
        signer.certificateFingerprint(),
        signer.fingerprint(),
        signature.getCreationTime().toInstant(),
        hash(signature));
  }

  private static void checkForm(PGPSignature signature, SignedContent.Form form) {
    if (!Policy.acceptsHash(signature)) {
      throw new Refused(
          Reason.WEAK_ALGORITHM,
          "Signed with %s: ask the sender to sign with SHA-256 or better"
              .formatted(hash(signature)));
    }
    boolean isText = signature.getSignatureType() == PGPSignature.CANONICAL_TEXT_DOCUMENT;
    boolean isBinary = signature.getSignatureType() == PGPSignature.BINARY_DOCUMENT;
    if (!isText && !(isBinary && form != SignedContent.Form.CLEARTEXT)) {
      throw invalid(signature, "is not one over a document");
    }
    if (!Subpackets.understood(signature)) {
      throw invalid(signature, "carries a critical condition that is not known here");
    }
  }

  private static boolean isBy(ComponentKey key, PGPSignature signature, byte[] content) {
    if (signature.getVersion() != key.publicKey().getVersion()) {
      return false;
    }
    try {
      signature.init(Providers.verifiers(), key.publicKey());
      signature.update(content);
      return signature.verify();
    } catch (PGPException | RuntimeException unverifiable) {
      return false;
    }
  }

  private void checkTime(PGPSignature signature, ComponentKey signer) {
    Instant created = signature.getCreationTime().toInstant();
    if (created.isAfter(now.plus(Policy.FUTURE_TOLERANCE))) {
      throw invalid(signature, "is dated " + created + ", which is in the future");
    }
    if (created.isBefore(signer.created())) {
      throw invalid(signature, "is older than its key");
    }
    long lifetime = signature.getHashedSubPackets().getSignatureExpirationTime();
    if (lifetime != 0 && now.isAfter(created.plusSeconds(lifetime))) {
      throw invalid(signature, "was meant to be valid until " + created.plusSeconds(lifetime));
    }
  }

  private void checkSigner(PGPSignature signature, ComponentKey signer) {
    Optional<KeyProblem> problem = problem(signer, signature);
    if (problem.isPresent()) {
      throw new Refused(
          reason(problem.get()),
          "Signed by key %s, which %s: ask the sender to sign with a current key"
              .formatted(signer.fingerprint(), problem.get().what()));
    }
  }

  private Optional<KeyProblem> problem(ComponentKey signer, PGPSignature signature) {
    return signer.problem(Use.SIGN, signature.getCreationTime().toInstant(), now);
  }

  /**
   * Else a recipient could pass a signed message on, encrypted to us, as if it were meant for us.
   */
  private void checkRecipient(PGPSignature signature, Optional<Opened.Encryption> encryption) {
    IntendedRecipientFingerprint[] meant =
        signature.getHashedSubPackets().getIntendedRecipientFingerprints();
    if (meant.length == 0) {
      return;
    }
    // In PGP/MIME the encryption may be a layer of its own: then any key of ours will do.
    Predicate<String> ours =
        encryption
            .map(Opened.Encryption::openedWith)
            .<Predicate<String>>map(key -> key::equals)
            .orElse(fingerprint -> keys.own(fingerprint).isPresent());
    if (Arrays.stream(meant).map(m -> hex(m.getFingerprint())).noneMatch(ours)) {
      throw invalid(signature, "names other recipients than us: somebody passed it on");
    }
  }

  private static Reason reason(KeyProblem problem) {
    return switch (problem.kind()) {
      case REVOKED -> Reason.SIGNER_REVOKED;
      case EXPIRED -> Reason.SIGNER_EXPIRED;
      case WEAK -> Reason.WEAK_ALGORITHM;
      case NOT_BOUND, NOT_FOR_THIS -> Reason.KEY_NOT_FOR_THIS;
    };
  }

  private static Refused invalid(PGPSignature signature, String why) {
    return new Refused(
        Reason.SIGNATURE_INVALID,
        "The signature by key %s %s".formatted(ComponentKey.keyId(signature.getKeyID()), why));
  }

  private static String hash(PGPSignature signature) {
    try {
      return PGPUtil.getDigestName(signature.getHashAlgorithm());
    } catch (PGPException unknown) {
      return "hash " + signature.getHashAlgorithm();
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }
}
