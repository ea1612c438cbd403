package mhss.gateway.intake.opening;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which content is known where content must not stand. */
final class Sha256 {

  private Sha256() {}

  static byte[] of(byte[]... pieces) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] piece : pieces) {
        digest.update(piece);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
