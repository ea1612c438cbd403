package mhss.gateway.pgp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import mhss.gateway.pgp.crypto.Providers;
import org.bouncycastle.bcpg.AEADAlgorithmTags;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPCompressedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPDigestCalculatorProviderBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcePBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.jcajce.JcePGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcePublicKeyKeyEncryptionMethodGenerator;

/** Messages put together packet by packet, well-formed or not. */
final class TestMessage {

  private TestMessage() {}

  static byte[] literal(byte[] content) {
    return TestKey.encoded(
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          PGPLiteralDataGenerator generator = new PGPLiteralDataGenerator();
          try (OutputStream literal =
              generator.open(
                  out, PGPLiteralData.BINARY, "form.pdf", content.length, Date.from(World.NOW))) {
            literal.write(content);
          }
          return out.toByteArray();
        });
  }

  static byte[] compressed(byte[] packets) {
    return compressed(packets, CompressionAlgorithmTags.ZLIB);
  }

  static byte[] compressed(byte[] packets, int algorithm) {
    return TestKey.encoded(
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try (OutputStream compressed =
              new PGPCompressedDataGenerator(algorithm).open(out, new byte[1 << 12])) {
            compressed.write(packets);
          }
          return out.toByteArray();
        });
  }

  /** One-pass signature, literal data, signature. */
  static byte[] signed(byte[] content, Signing... signings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<byte[]> closing = new ArrayList<>();
    for (Signing signing : signings) {
      Signing.Made made = signing.over(content);
      out.writeBytes(made.onePass());
      closing.add(0, made.signature());
    }
    out.writeBytes(literal(content));
    closing.forEach(out::writeBytes);
    return out.toByteArray();
  }

  /** As PGP 2 and some mailers do: the signature first. */
  static byte[] signedOldStyle(byte[] content, Signing signing) {
    return join(signing.over(content).signature(), literal(content));
  }

  /** How to sign; by default as GnuPG does, ten minutes before {@link World#NOW}. */
  record Signing(
      PGPKeyPair key,
      int type,
      int hash,
      Instant at,
      Consumer<PGPSignatureSubpacketGenerator> more) {

    record Made(byte[] onePass, byte[] signature) {}

    static Signing by(TestKey key) {
      return by(key.primary());
    }

    static Signing by(PGPKeyPair key) {
      return new Signing(
          key,
          PGPSignature.BINARY_DOCUMENT,
          HashAlgorithmTags.SHA256,
          World.NOW.minus(Duration.ofMinutes(10)),
          s -> {});
    }

    Signing at(Instant time) {
      return new Signing(key, type, hash, time, more);
    }

    Signing hash(int algorithm) {
      return new Signing(key, type, algorithm, at, more);
    }

    Signing type(int signatureType) {
      return new Signing(key, signatureType, hash, at, more);
    }

    Signing saying(Consumer<PGPSignatureSubpacketGenerator> statements) {
      return new Signing(key, type, hash, at, statements);
    }

    Made over(byte[] content) {
      return TestKey.encoded(
          () -> {
            PGPSignatureGenerator generator =
                new PGPSignatureGenerator(
                    new JcaPGPContentSignerBuilder(key.getPublicKey().getAlgorithm(), hash)
                        .setProvider(Providers.BOUNCY_CASTLE),
                    key.getPublicKey());
            generator.init(type, key.getPrivateKey());
            PGPSignatureSubpacketGenerator statements = new PGPSignatureSubpacketGenerator();
            statements.setSignatureCreationTime(true, Date.from(at));
            statements.setIssuerFingerprint(false, key.getPublicKey());
            more.accept(statements);
            generator.setHashedSubpackets(statements.generate());
            byte[] onePass = generator.generateOnePassVersion(false).getEncoded();
            generator.update(content);
            return new Made(onePass, generator.generate().getEncoded());
          });
    }

    byte[] detachedOver(byte[] content) {
      return over(content).signature();
    }
  }

  /** How to encrypt; by default AES-256 with a modification detection code. */
  record Encryption(
      int cipher,
      boolean integrity,
      int aead,
      boolean gnupgAead,
      boolean hidden,
      String passphrase) {

    static Encryption standard() {
      return new Encryption(SymmetricKeyAlgorithmTags.AES_256, true, 0, false, false, null);
    }

    static Encryption rfc9580(int aead) {
      return new Encryption(SymmetricKeyAlgorithmTags.AES_256, true, aead, false, false, null);
    }

    static Encryption gnupgOcb() {
      return new Encryption(
          SymmetricKeyAlgorithmTags.AES_256, true, AEADAlgorithmTags.OCB, true, false, null);
    }

    Encryption cipher(int algorithm) {
      return new Encryption(algorithm, integrity, aead, gnupgAead, hidden, passphrase);
    }

    Encryption withoutIntegrity() {
      return new Encryption(cipher, false, aead, gnupgAead, hidden, passphrase);
    }

    Encryption hiddenRecipients() {
      return new Encryption(cipher, integrity, aead, gnupgAead, true, passphrase);
    }

    Encryption passphrase(String phrase) {
      return new Encryption(cipher, integrity, aead, gnupgAead, hidden, phrase);
    }

    byte[] of(byte[] packets, TestKey... recipients) {
      List<PGPPublicKey> keys = new ArrayList<>();
      for (TestKey recipient : recipients) {
        keys.add(recipient.encryptionKey());
      }
      return of(packets, keys);
    }

    byte[] of(byte[] packets, List<PGPPublicKey> recipients) {
      return TestKey.encoded(
          () -> {
            PGPEncryptedDataGenerator generator = generator();
            for (PGPPublicKey key : recipients) {
              JcePublicKeyKeyEncryptionMethodGenerator method =
                  new JcePublicKeyKeyEncryptionMethodGenerator(key)
                      .setProvider(Providers.BOUNCY_CASTLE);
              method.setUseWildcardRecipient(hidden);
              generator.addMethod(method);
            }
            if (passphrase != null) {
              generator.addMethod(
                  new JcePBEKeyEncryptionMethodGenerator(
                          passphrase.toCharArray(),
                          new JcaPGPDigestCalculatorProviderBuilder()
                              .build()
                              .get(HashAlgorithmTags.SHA256))
                      .setProvider(Providers.BOUNCY_CASTLE));
            }
            return write(generator, packets);
          });
    }

    private PGPEncryptedDataGenerator generator() {
      JcePGPDataEncryptorBuilder builder =
          new JcePGPDataEncryptorBuilder(cipher)
              .setProvider(Providers.BOUNCY_CASTLE)
              .setWithIntegrityPacket(integrity);
      if (aead != 0) {
        builder.setWithAEAD(aead, 12); // chunks of 4096 octets
        if (gnupgAead) {
          builder.setUseV5AEAD();
        } else {
          builder.setUseV6AEAD();
        }
      }
      return new PGPEncryptedDataGenerator(builder);
    }

    private static byte[] write(PGPEncryptedDataGenerator generator, byte[] packets)
        throws IOException, PGPException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (OutputStream encrypted = generator.open(out, new byte[1 << 12])) {
        encrypted.write(packets);
      }
      return out.toByteArray();
    }
  }

  static byte[] armoured(byte[] packets) {
    return TestKey.encoded(
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try (OutputStream armour = new ArmoredOutputStream(out)) {
            armour.write(packets);
          }
          return out.toByteArray();
        });
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
