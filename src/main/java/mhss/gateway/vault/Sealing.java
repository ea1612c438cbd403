package mhss.gateway.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (NIST SP 800-38D). Sealed bytes are a version, a random nonce of 96 bits, the
 * ciphertext and a tag of 128 bits; what the bytes are and whose is bound in as associated data.
 */
final class Sealing {

  static final int KEY_BYTES = 32;

  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;
  private static final int HEADER_BYTES = 1 + NONCE_BYTES;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Content and wrapped keys are never taken for each other. */
  enum Kind {
    CONTENT,
    KEY
  }

  private Sealing() {}

  static byte[] randomKey() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return key;
  }

  static SecretKey aes(byte[] key) {
    return new SecretKeySpec(key, "AES");
  }

  static byte[] place(Kind kind, UUID key, String context) {
    byte[] words = context.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(2 + 2 * Long.BYTES + words.length)
        .put(VERSION)
        .put((byte) kind.ordinal())
        .putLong(key.getMostSignificantBits())
        .putLong(key.getLeastSignificantBits())
        .put(words)
        .array();
  }

  static byte[] seal(SecretKey key, byte[] content, byte[] place) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = new byte[HEADER_BYTES + content.length + TAG_BYTES];
    sealed[0] = VERSION;
    System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, place);
      cipher.doFinal(content, 0, content.length, sealed, HEADER_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot do AES-256-GCM", e);
    }
  }

  /**
   * @throws ContentAltered without saying more: which bit is wrong is nobody's business
   */
  static byte[] open(SecretKey key, byte[] sealed, byte[] place) {
    if (sealed.length < HEADER_BYTES + TAG_BYTES || sealed[0] != VERSION) {
      throw new ContentAltered("These bytes were not sealed by this vault");
    }
    byte[] nonce = new byte[NONCE_BYTES];
    System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, place);
      return cipher.doFinal(sealed, HEADER_BYTES, sealed.length - HEADER_BYTES);
    } catch (AEADBadTagException e) {
      throw new ContentAltered("The bytes, or the place they stand in, are not what was sealed");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot do AES-256-GCM", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
    cipher.updateAAD(place);
    return cipher;
  }
}
