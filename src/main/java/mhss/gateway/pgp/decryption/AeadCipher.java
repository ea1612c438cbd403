package mhss.gateway.pgp.decryption;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.bcpg.AEADAlgorithmTags;
import org.bouncycastle.bcpg.AEADEncDataPacket;
import org.bouncycastle.bcpg.AEADUtils;
import org.bouncycastle.bcpg.SymmetricEncIntegrityPacket;
import org.bouncycastle.bcpg.SymmetricKeyUtils;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.openpgp.PGPSessionKey;

/**
 * Chunked authenticated encryption: RFC 9580 section 5.13.2 and GnuPG's packet 20. Written out
 * because the library's stream takes a body cut off between two chunks for a whole one: it checks
 * the final tag only after a short chunk.
 */
final class AeadCipher {

  private static final int TAG = 16;
  private static final int INDEX = Long.BYTES;

  /** RFC 9580: larger ones must be refused. */
  private static final int MOST_CHUNK_OCTET = 16;

  /** GnuPG writes up to 4 MiB too, but its format would allow more than memory. */
  private final int chunk;

  private final int algorithm;
  private final String mode;
  private final SecretKeySpec key;
  private final byte[] iv;
  private final byte[] header;
  private final boolean gnupg;

  private AeadCipher(
      PGPSessionKey session, int aead, int chunkOctet, byte[] header, byte[] saltOrIv)
      throws GeneralSecurityException {
    if (chunkOctet > MOST_CHUNK_OCTET) {
      throw new GeneralSecurityException("chunk size");
    }
    this.chunk = 1 << (chunkOctet + 6);
    this.algorithm = session.getAlgorithm();
    this.mode = mode(aead);
    this.header = header;
    this.gnupg = header[0] == (byte) 0xD4;
    if (gnupg) {
      this.key = ContentCipher.secret(session);
      this.iv = saltOrIv;
    } else {
      int keyLength = SymmetricKeyUtils.getKeyLengthInOctets(algorithm);
      byte[] derived = derive(session, saltOrIv, keyLength + AEADUtils.getIVLength(aead) - INDEX);
      byte[] derivedKey = Arrays.copyOf(derived, keyLength);
      this.key = ContentCipher.secret(new PGPSessionKey(algorithm, derivedKey));
      this.iv =
          Arrays.copyOf(
              Arrays.copyOfRange(derived, keyLength, derived.length), AEADUtils.getIVLength(aead));
    }
  }

  static AeadCipher of(SymmetricEncIntegrityPacket packet, PGPSessionKey session)
      throws GeneralSecurityException {
    return new AeadCipher(
        session,
        packet.getAeadAlgorithm(),
        packet.getChunkSize(),
        packet.getAAData(),
        packet.getSalt());
  }

  static AeadCipher of(AEADEncDataPacket packet, PGPSessionKey session)
      throws GeneralSecurityException {
    return new AeadCipher(
        session,
        packet.getAEADAlgorithm(),
        packet.getChunkSize(),
        packet.getAAData(),
        packet.getIV());
  }

  static String mode(int aead) throws GeneralSecurityException {
    return switch (aead) {
      case AEADAlgorithmTags.EAX -> "EAX";
      case AEADAlgorithmTags.OCB -> "OCB";
      case AEADAlgorithmTags.GCM -> "GCM";
      default -> throw new GeneralSecurityException("AEAD algorithm " + aead);
    };
  }

  /**
   * @throws GeneralSecurityException when the body was altered or cut off
   */
  byte[] decrypt(byte[] body) throws GeneralSecurityException {
    int end = body.length - TAG;
    if (end < 0) {
      throw new GeneralSecurityException("cut off");
    }
    Cipher cipher = ContentCipher.cipher(algorithm, mode);
    byte[] plain = new byte[end];
    int written = 0;
    long index = 0;
    for (int at = 0; at < end; at += chunk + TAG, index++) {
      start(cipher, index, gnupg ? indexed(header, index) : header);
      int length = Math.min(chunk + TAG, end - at);
      written += cipher.doFinal(body, at, length, plain, written);
    }
    byte[] all = gnupg ? indexed(header, index) : header;
    start(cipher, index, indexed(all, written));
    cipher.doFinal(body, end, TAG);
    return Arrays.copyOf(plain, written);
  }

  private void start(Cipher cipher, long index, byte[] associated) throws GeneralSecurityException {
    byte[] nonce = iv.clone();
    ByteBuffer tail = ByteBuffer.wrap(nonce, nonce.length - INDEX, INDEX).slice();
    tail.putLong(0, tail.getLong(0) ^ index);
    // Bouncy Castle reads the length of the tag from it for OCB and EAX too
    cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * 8, nonce));
    cipher.updateAAD(associated);
  }

  private byte[] derive(PGPSessionKey session, byte[] salt, int length) {
    HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
    hkdf.init(new HKDFParameters(session.getKey(), salt, header));
    byte[] derived = new byte[length];
    hkdf.generateBytes(derived, 0, length);
    return derived;
  }

  private static byte[] indexed(byte[] associated, long number) {
    return ByteBuffer.allocate(associated.length + INDEX).put(associated).putLong(number).array();
  }
}
