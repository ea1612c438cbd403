package mhss.gateway.pgp.keyring;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Date;
import mhss.gateway.pgp.crypto.Providers;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.Features;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;
import org.bouncycastle.openpgp.operator.PGPKeyPairGenerator;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPDigestCalculatorProviderBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPKeyPairGeneratorProvider;

/**
 * A key of ours: Ed25519 to sign, Curve25519 to encrypt, version 4 in the encoding that GnuPG 2.2
 * reads. It asks senders for the modification detection code, which every program has, not for
 * AEAD.
 */
public final class NewKey {

  private final Date created;
  private final long lifetimeSeconds;

  private NewKey(Instant now, Period lifetime) {
    this.created = Date.from(now);
    Instant end = now.atZone(ZoneOffset.UTC).plus(lifetime).toInstant();
    this.lifetimeSeconds = end.getEpochSecond() - now.getEpochSecond();
  }

  public static PGPSecretKeyRing generate(String userId, Instant now, Period lifetime) {
    try {
      return new NewKey(now, lifetime).ring(userId);
    } catch (PGPException impossible) {
      throw new IllegalStateException("No key could be made", impossible);
    }
  }

  private PGPSecretKeyRing ring(String userId) throws PGPException {
    PGPKeyPairGenerator pairs =
        new JcaPGPKeyPairGeneratorProvider().setProvider(Providers.BOUNCY_CASTLE).get(4, created);
    PGPKeyPair primary = pairs.generateLegacyEd25519KeyPair();
    PGPDigestCalculator checksum =
        new JcaPGPDigestCalculatorProviderBuilder().build().get(HashAlgorithmTags.SHA1);
    PGPKeyRingGenerator ring =
        new PGPKeyRingGenerator(
            PGPSignature.POSITIVE_CERTIFICATION,
            primary,
            userId,
            checksum,
            primaryStatements(primary).generate(),
            null,
            Providers.signers(PublicKeyAlgorithmTags.EDDSA_LEGACY, HashAlgorithmTags.SHA512),
            null);
    PGPSignatureSubpacketGenerator encryption = statements(primary);
    encryption.setKeyFlags(true, KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE);
    ring.addSubKey(pairs.generateLegacyX25519KeyPair(), encryption.generate(), null);
    return ring.generateSecretKeyRing();
  }

  private PGPSignatureSubpacketGenerator primaryStatements(PGPKeyPair primary) {
    PGPSignatureSubpacketGenerator said = statements(primary);
    said.setKeyFlags(true, KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA);
    said.setPreferredSymmetricAlgorithms(
        false,
        new int[] {
          SymmetricKeyAlgorithmTags.AES_256,
          SymmetricKeyAlgorithmTags.AES_192,
          SymmetricKeyAlgorithmTags.AES_128
        });
    said.setPreferredHashAlgorithms(
        false,
        new int[] {HashAlgorithmTags.SHA512, HashAlgorithmTags.SHA384, HashAlgorithmTags.SHA256});
    said.setPreferredCompressionAlgorithms(
        false,
        new int[] {
          CompressionAlgorithmTags.ZLIB,
          CompressionAlgorithmTags.ZIP,
          CompressionAlgorithmTags.UNCOMPRESSED
        });
    said.setFeature(false, Features.FEATURE_MODIFICATION_DETECTION);
    return said;
  }

  private PGPSignatureSubpacketGenerator statements(PGPKeyPair primary) {
    PGPSignatureSubpacketGenerator said = new PGPSignatureSubpacketGenerator();
    said.setSignatureCreationTime(true, created);
    said.setIssuerFingerprint(false, primary.getPublicKey());
    said.setKeyExpirationTime(true, lifetimeSeconds);
    return said;
  }
}
