package mhss.gateway.pgp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import mhss.gateway.pgp.crypto.Providers;
import mhss.gateway.pgp.keyfiles.KeyBlocks;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.PBESecretKeyEncryptor;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;
import org.bouncycastle.openpgp.operator.PGPKeyPairGenerator;
import org.bouncycastle.openpgp.operator.jcajce.JcaKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPDigestCalculatorProviderBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPKeyPairGeneratorProvider;
import org.bouncycastle.openpgp.operator.jcajce.JcePBESecretKeyEncryptorBuilder;

/**
 * A real key put together signature by signature, so that a test can leave one out or spoil it.
 * Created a hundred days before {@link World#NOW}; steps add to it.
 */
final class TestKey {

  static final Instant CREATED = World.NOW.minus(Duration.ofDays(100));
  static final int SIGNS = KeyFlags.SIGN_DATA;
  static final int CERTIFIES = KeyFlags.CERTIFY_OTHER;
  static final int ENCRYPTS = KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE;

  private final String userId;
  private final PGPKeyPair primary;
  private final List<PGPKeyPair> subkeys = new ArrayList<>();
  private PGPPublicKey primaryPublic;
  private final List<PGPPublicKey> subkeysPublic = new ArrayList<>();
  private String passphrase;

  private TestKey(String userId, PGPKeyPair primary) {
    this.userId = userId;
    this.primary = primary;
    this.primaryPublic = primary.getPublicKey();
  }

  interface Pair {
    PGPKeyPair from(PGPKeyPairGenerator generator) throws PGPException;
  }

  /** What a self-signature states beyond its time. */
  record Says(int flags, Duration expires, int hash, Instant at) {
    static Says flags(int flags) {
      return new Says(flags, null, HashAlgorithmTags.SHA512, CREATED);
    }

    Says expires(Duration after) {
      return new Says(flags, after, hash, at);
    }

    Says hash(int algorithm) {
      return new Says(flags, expires, algorithm, at);
    }

    Says at(Instant time) {
      return new Says(flags, expires, hash, time);
    }
  }

  /** As GnuPG makes it: Ed25519 and Curve25519, version 4. */
  static TestKey curve(String name) {
    return bare(name, 4, PGPKeyPairGenerator::generateLegacyEd25519KeyPair)
        .certify(Says.flags(SIGNS | CERTIFIES))
        .subkey(Says.flags(ENCRYPTS), PGPKeyPairGenerator::generateLegacyX25519KeyPair);
  }

  static TestKey rsa(String name, int bits) {
    return bare(name, 4, g -> g.generateRsaKeyPair(bits))
        .certify(Says.flags(SIGNS | CERTIFIES))
        .subkey(Says.flags(ENCRYPTS), g -> g.generateRsaKeyPair(bits));
  }

  static TestKey nist(String name) {
    return bare(name, 4, PGPKeyPairGenerator::generateNistP256ECDSAKeyPair)
        .certify(Says.flags(SIGNS | CERTIFIES))
        .subkey(Says.flags(ENCRYPTS), PGPKeyPairGenerator::generateNistP384ECDHKeyPair);
  }

  /** RFC 9580 algorithms; version 6 speaks of itself in a direct-key signature. */
  static TestKey modern(String name, int version) {
    TestKey key = bare(name, version, PGPKeyPairGenerator::generateEd25519KeyPair);
    return (version == 6
            ? key.direct(Says.flags(SIGNS | CERTIFIES)).certify(Says.flags(0))
            : key.certify(Says.flags(SIGNS | CERTIFIES)))
        .subkey(Says.flags(ENCRYPTS), PGPKeyPairGenerator::generateX25519KeyPair);
  }

  static TestKey bare(String name, int version, Pair pair) {
    return new TestKey(name + " <" + name + "@desk.example>", pair(version, pair));
  }

  TestKey certify(Says says) {
    PGPSignature signature =
        sign(
            primary,
            PGPSignature.POSITIVE_CERTIFICATION,
            says,
            subpackets(says, primary),
            g -> g.generateCertification(userId, primaryPublic));
    primaryPublic = PGPPublicKey.addCertification(primaryPublic, userId, signature);
    return this;
  }

  TestKey direct(Says says) {
    return addToPrimary(PGPSignature.DIRECT_KEY, says, subpackets(says, primary));
  }

  TestKey revokeUserId(Instant at, byte reason) {
    PGPSignature signature =
        sign(
            primary,
            PGPSignature.CERTIFICATION_REVOCATION,
            Says.flags(0).at(at),
            revocation(at, reason),
            g -> g.generateCertification(userId, primaryPublic));
    primaryPublic = PGPPublicKey.addCertification(primaryPublic, userId, signature);
    return this;
  }

  TestKey revoke(Instant at, byte reason) {
    return addToPrimary(PGPSignature.KEY_REVOCATION, Says.flags(0).at(at), revocation(at, reason));
  }

  /** Bound, and cross-certified if it may sign. */
  TestKey subkey(Says says, Pair pair) {
    PGPKeyPair subkey = subkeyPair(pair);
    PGPSignatureSubpacketGenerator statements = subpackets(says, primary);
    if ((says.flags() & SIGNS) != 0) {
      addBackSignature(statements, subkey, subkey, says);
    }
    return bind(subkey, says, statements);
  }

  /** As an attacker would who adopts a foreign key: without its consent. */
  TestKey subkeyWithoutBackSignature(Says says, Pair pair) {
    return bind(subkeyPair(pair), says, subpackets(says, primary));
  }

  TestKey adopt(TestKey victim, Says says) {
    PGPKeyPair stolen = asSubkey(victim.primary);
    PGPSignatureSubpacketGenerator statements = subpackets(says, primary);
    addBackSignature(statements, stolen, primary, says);
    return bind(stolen, says, statements);
  }

  TestKey unboundSubkey(Pair pair) {
    PGPKeyPair subkey = subkeyPair(pair);
    subkeys.add(subkey);
    subkeysPublic.add(subkey.getPublicKey());
    return this;
  }

  TestKey rebindSubkey(int index, Says says) {
    PGPPublicKey key = subkeysPublic.get(index);
    PGPSignature signature =
        sign(
            primary,
            PGPSignature.SUBKEY_BINDING,
            says,
            subpackets(says, primary),
            g -> g.generateCertification(primaryPublic, key));
    subkeysPublic.set(index, PGPPublicKey.addCertification(key, signature));
    return this;
  }

  TestKey revokeSubkey(int index, Instant at, byte reason) {
    PGPPublicKey key = subkeysPublic.get(index);
    PGPSignature signature =
        sign(
            primary,
            PGPSignature.SUBKEY_REVOCATION,
            Says.flags(0).at(at),
            revocation(at, reason),
            g -> g.generateCertification(primaryPublic, key));
    subkeysPublic.set(index, PGPPublicKey.addCertification(key, signature));
    return this;
  }

  TestKey lockedWith(String phrase) {
    passphrase = phrase;
    return this;
  }

  String fingerprint() {
    return HexFormat.of().withUpperCase().formatHex(primaryPublic.getFingerprint());
  }

  String keyId(int subkey) {
    return HexFormat.of().withUpperCase().toHexDigits(subkeysPublic.get(subkey).getKeyID());
  }

  String primaryKeyId() {
    return HexFormat.of().withUpperCase().toHexDigits(primaryPublic.getKeyID());
  }

  PGPKeyPair primary() {
    return primary;
  }

  PGPKeyPair subkeyPair(int index) {
    return subkeys.get(index);
  }

  PGPPublicKey encryptionKey() {
    return subkeysPublic.get(0);
  }

  byte[] armouredPublic() {
    return encoded(() -> KeyBlocks.armour(publicRing().getEncoded()));
  }

  byte[] armouredSecret() {
    return encoded(() -> KeyBlocks.armour(secretRing().getEncoded()));
  }

  PGPPublicKeyRing publicRing() {
    List<PGPPublicKey> keys = new ArrayList<>(List.of(primaryPublic));
    keys.addAll(subkeysPublic);
    return new PGPPublicKeyRing(keys);
  }

  PGPSecretKeyRing secretRing() throws PGPException {
    List<PGPSecretKey> keys = new ArrayList<>(List.of(secret(primary, primaryPublic, true)));
    for (int i = 0; i < subkeys.size(); i++) {
      keys.add(secret(subkeys.get(i), subkeysPublic.get(i), false));
    }
    return new PGPSecretKeyRing(keys);
  }

  private PGPSecretKey secret(PGPKeyPair pair, PGPPublicKey key, boolean master)
      throws PGPException {
    PGPDigestCalculator sha1 =
        new JcaPGPDigestCalculatorProviderBuilder().build().get(HashAlgorithmTags.SHA1);
    PBESecretKeyEncryptor lock =
        passphrase == null
            ? null
            : new JcePBESecretKeyEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256, sha1, 0x60)
                .setProvider(Providers.BOUNCY_CASTLE)
                .build(passphrase.toCharArray());
    return new PGPSecretKey(pair.getPrivateKey(), key, sha1, master, lock);
  }

  private TestKey bind(PGPKeyPair subkey, Says says, PGPSignatureSubpacketGenerator statements) {
    PGPPublicKey key = subkey.getPublicKey();
    PGPSignature signature =
        sign(
            primary,
            PGPSignature.SUBKEY_BINDING,
            says,
            statements,
            g -> g.generateCertification(primaryPublic, key));
    subkeys.add(subkey);
    subkeysPublic.add(PGPPublicKey.addCertification(key, signature));
    return this;
  }

  private void addBackSignature(
      PGPSignatureSubpacketGenerator statements, PGPKeyPair subkey, PGPKeyPair signer, Says says) {
    Says back = Says.flags(0).at(says.at());
    PGPSignature signature =
        sign(
            signer,
            PGPSignature.PRIMARYKEY_BINDING,
            back,
            subpackets(back, signer),
            g -> g.generateCertification(primaryPublic, subkey.getPublicKey()));
    encoded(
        () -> {
          statements.addEmbeddedSignature(false, signature);
          return null;
        });
  }

  private TestKey addToPrimary(int type, Says says, PGPSignatureSubpacketGenerator statements) {
    PGPSignature signature =
        sign(primary, type, says, statements, g -> g.generateCertification(primaryPublic));
    primaryPublic = PGPPublicKey.addCertification(primaryPublic, signature);
    return this;
  }

  private static PGPSignatureSubpacketGenerator subpackets(Says says, PGPKeyPair issuer) {
    PGPSignatureSubpacketGenerator statements = new PGPSignatureSubpacketGenerator();
    statements.setSignatureCreationTime(true, Date.from(says.at()));
    statements.setIssuerFingerprint(false, issuer.getPublicKey());
    if (says.flags() != 0) {
      statements.setKeyFlags(true, says.flags());
    }
    if (says.expires() != null) {
      statements.setKeyExpirationTime(true, says.expires().toSeconds());
    }
    return statements;
  }

  private PGPSignatureSubpacketGenerator revocation(Instant at, byte reason) {
    PGPSignatureSubpacketGenerator statements = subpackets(Says.flags(0).at(at), primary);
    statements.setRevocationReason(false, reason, "");
    return statements;
  }

  private interface Step {
    PGPSignature take(PGPSignatureGenerator generator) throws PGPException;
  }

  private static PGPSignature sign(
      PGPKeyPair signer,
      int type,
      Says says,
      PGPSignatureSubpacketGenerator statements,
      Step step) {
    return encoded(
        () -> {
          PGPSignatureGenerator generator =
              new PGPSignatureGenerator(
                  new JcaPGPContentSignerBuilder(signer.getPublicKey().getAlgorithm(), says.hash())
                      .setProvider(Providers.BOUNCY_CASTLE),
                  signer.getPublicKey());
          generator.init(type, signer.getPrivateKey());
          generator.setHashedSubpackets(statements.generate());
          return step.take(generator);
        });
  }

  private PGPKeyPair subkeyPair(Pair pair) {
    return asSubkey(pair(primary.getPublicKey().getVersion(), pair));
  }

  private static PGPKeyPair asSubkey(PGPKeyPair pair) {
    return encoded(() -> pair.asSubkey(new JcaKeyFingerprintCalculator()));
  }

  private static PGPKeyPair pair(int version, Pair pair) {
    return encoded(
        () ->
            pair.from(
                new JcaPGPKeyPairGeneratorProvider()
                    .setProvider(Providers.BOUNCY_CASTLE)
                    .get(version, Date.from(CREATED))));
  }

  interface Throwing<T> {
    T get() throws PGPException, IOException;
  }

  static <T> T encoded(Throwing<T> step) {
    try {
      return step.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (PGPException e) {
      throw new IllegalStateException(e);
    }
  }
}
