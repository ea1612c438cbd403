package mhss.gateway.intake.opening;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which content is known where content must not stand. */
final class Sha256 {

  private Sha256() {}

  static byte[] of(byte[] content) {
    return begun().digest(content);
  }

  static MessageDigest begun() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
