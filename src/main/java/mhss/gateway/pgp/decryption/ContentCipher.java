package mhss.gateway.pgp.decryption;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import mhss.gateway.pgp.crypto.Providers;
import org.bouncycastle.openpgp.PGPSessionKey;
import org.bouncycastle.openpgp.PGPUtil;

/**
 * Decrypts a whole body at once and checks it before anyone sees a byte: the modification detection
 * code of version 1 (RFC 9580 section 5.13.1). The streams of the library hand out plaintext first.
 */
final class ContentCipher {

  private static final int BLOCK = 16;
  private static final int PREFIX = BLOCK + 2;
  private static final byte[] MDC_HEADER = {(byte) 0xD3, 0x14};
  private static final int MDC = MDC_HEADER.length + 20;

  private ContentCipher() {}

  /**
   * @throws GeneralSecurityException when the body was altered
   */
  static byte[] decryptWithMdc(PGPSessionKey key, byte[] body) throws GeneralSecurityException {
    if (body.length < PREFIX + MDC) {
      throw new GeneralSecurityException("cut off");
    }
    Cipher cipher = cipher(key.getAlgorithm(), "CFB");
    cipher.init(Cipher.DECRYPT_MODE, secret(key), new IvParameterSpec(new byte[BLOCK]));
    byte[] plain = cipher.doFinal(body);
    int end = plain.length - MDC;
    MessageDigest digest = MessageDigest.getInstance("SHA-1");
    digest.update(plain, 0, end + MDC_HEADER.length);
    boolean header =
        Arrays.equals(plain, end, end + MDC_HEADER.length, MDC_HEADER, 0, MDC_HEADER.length);
    byte[] expected = Arrays.copyOfRange(plain, end + MDC_HEADER.length, plain.length);
    if (!MessageDigest.isEqual(digest.digest(), expected) || !header) {
      throw new GeneralSecurityException("modification detection code");
    }
    return Arrays.copyOfRange(plain, PREFIX, end);
  }

  static SecretKeySpec secret(PGPSessionKey key) {
    return new SecretKeySpec(key.getKey(), PGPUtil.getSymmetricCipherName(key.getAlgorithm()));
  }

  /** The JDK's AES uses the processor's instructions; the rest only Bouncy Castle has. */
  static Cipher cipher(int algorithm, String mode) throws GeneralSecurityException {
    String name = PGPUtil.getSymmetricCipherName(algorithm);
    String transformation = name + "/" + mode + "/NoPadding";
    boolean inJdk = name.equals("AES") && (mode.equals("CFB") || mode.equals("GCM"));
    return inJdk
        ? Cipher.getInstance(transformation, "SunJCE")
        : Cipher.getInstance(transformation, Providers.BOUNCY_CASTLE);
  }
}
