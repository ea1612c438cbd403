package mhss.gateway.intake.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mhss.gateway.pgp.crypto.Providers;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openpgp.PGPCompressedData;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPOnePassSignature;
import org.bouncycastle.openpgp.PGPOnePassSignatureList;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.jcajce.JcaPGPObjectFactory;
import org.bouncycastle.openpgp.operator.PublicKeyDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.jcajce.JcaKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPDigestCalculatorProviderBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcePBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcePGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcePublicKeyDataDecryptorFactoryBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcePublicKeyKeyEncryptionMethodGenerator;

/**
 * Bouncy Castle's OpenPGP with the fastest providers known, and nothing else: no policy, no limits,
 * keys unlocked before.
 */
final class BareCrypto {

  private static final Provider BC = provider();

  private final Map<Long, PGPPrivateKey> ours = new ConcurrentHashMap<>();
  private final PGPSecretKeyRing own;
  private final PGPPublicKeyRing theirs;
  private final boolean rsa;

  BareCrypto(Parties parties) throws IOException, PGPException {
    rsa = parties.kind().equals("rsa");
    own = new PGPSecretKeyRing(decoded(parties.ours()), new JcaKeyFingerprintCalculator());
    theirs = new PGPPublicKeyRing(decoded(parties.theirs()), new JcaKeyFingerprintCalculator());
    for (PGPSecretKey key : own) {
      ours.put(
          key.getKeyID(),
          key.extractPrivateKey(
              new JcePBESecretKeyDecryptorBuilder(
                      new JcaPGPDigestCalculatorProviderBuilder().build())
                  .setProvider(BC)
                  .build(Parties.PHRASE.toCharArray())));
    }
  }

  private static Provider provider() {
    Provider present = Security.getProvider(BouncyCastleProvider.PROVIDER_NAME);
    return present == null ? new BouncyCastleProvider() : present;
  }

  private static InputStream decoded(byte[] armoured) throws IOException {
    return PGPUtil.getDecoderStream(new ByteArrayInputStream(armoured));
  }

  byte[] open(byte[] armoured) throws IOException, PGPException {
    JcaPGPObjectFactory objects = new JcaPGPObjectFactory(decoded(armoured));
    PGPEncryptedDataList encrypted = (PGPEncryptedDataList) objects.nextObject();
    PGPPublicKeyEncryptedData data = (PGPPublicKeyEncryptedData) encrypted.get(0);
    InputStream clear =
        data.getDataStream(decryptors(ours.get(data.getKeyIdentifier().getKeyId())));
    JcaPGPObjectFactory inner = new JcaPGPObjectFactory(clear);
    Object first = inner.nextObject();
    if (first instanceof PGPCompressedData compressed) {
      inner = new JcaPGPObjectFactory(compressed.getDataStream());
      first = inner.nextObject();
    }
    PGPOnePassSignature signature = ((PGPOnePassSignatureList) first).get(0);
    signature.init(Providers.verifiers(), theirs.getPublicKey(signature.getKeyID()));
    byte[] content = ((PGPLiteralData) inner.nextObject()).getInputStream().readAllBytes();
    signature.update(content);
    if (!signature.verify(((PGPSignatureList) inner.nextObject()).get(0)) || !data.verify()) {
      throw new PGPException("not verified");
    }
    return content;
  }

  /** The JDK's AES and RSA are faster than Bouncy Castle's. */
  private PublicKeyDataDecryptorFactory decryptors(PGPPrivateKey key) {
    JcePublicKeyDataDecryptorFactoryBuilder decryptors =
        new JcePublicKeyDataDecryptorFactoryBuilder();
    return (rsa ? decryptors : decryptors.setProvider(BC)).setContentProvider("SunJCE").build(key);
  }

  byte[] seal(byte[] content) throws IOException, PGPException {
    PGPSecretKey signer = own.getSecretKey();
    JcaPGPContentSignerBuilder signers =
        new JcaPGPContentSignerBuilder(
            signer.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA512);
    PGPSignatureGenerator signature =
        new PGPSignatureGenerator(rsa ? signers : signers.setProvider(BC), signer.getPublicKey());
    signature.init(PGPSignature.BINARY_DOCUMENT, ours.get(signer.getKeyID()));
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    signature.generateOnePassVersion(false).encode(inner);
    try (OutputStream literal =
        new PGPLiteralDataGenerator()
            .open(inner, PGPLiteralData.BINARY, "", content.length, new Date())) {
      literal.write(content);
    }
    signature.update(content);
    signature.generate().encode(inner);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PGPEncryptedDataGenerator encryption =
        new PGPEncryptedDataGenerator(
            new JcePGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                .setWithIntegrityPacket(true)
                .setSecureRandom(new SecureRandom())
                .setProvider("SunJCE"));
    encryption.addMethod(
        new JcePublicKeyKeyEncryptionMethodGenerator(encryptionKey()).setProvider(BC));
    try (ArmoredOutputStream armour = new ArmoredOutputStream(out);
        OutputStream sealed = encryption.open(armour, inner.size())) {
      sealed.write(inner.toByteArray());
    }
    return out.toByteArray();
  }

  private PGPPublicKey encryptionKey() {
    PGPPublicKey last = null;
    for (PGPPublicKey key : theirs) {
      last = key.isEncryptionKey() && !key.isMasterKey() ? key : last;
    }
    return last;
  }
}
