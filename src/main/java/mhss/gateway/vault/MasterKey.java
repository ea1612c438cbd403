package mhss.gateway.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;

/** A key from outside the database that wraps the keys in it. */
record MasterKey(String id, SecretKey key) {

  /**
   * @param where the message names it; the key itself is in no message
   */
  static MasterKey of(String id, String base64, String where) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw new MasterKeyRefused(where + " is not Base64. Put the key back from your backup.");
    }
    if (key.length != Sealing.KEY_BYTES) {
      throw new MasterKeyRefused(
          where
              + " has "
              + key.length
              + " bytes, a master key has 32. Put the key back from your backup, or make a new one"
              + " with: openssl rand -base64 32");
    }
    return new MasterKey(id == null ? fingerprint(key) : id, Sealing.aes(key));
  }

  static MasterKey random() {
    byte[] key = Sealing.randomKey();
    return new MasterKey(fingerprint(key), Sealing.aes(key));
  }

  private static String fingerprint(byte[] key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("mhss-master-key".getBytes());
      return HexFormat.of().formatHex(digest.digest(key), 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String line() {
    return id + ":" + Base64.getEncoder().encodeToString(key.getEncoded());
  }

  @Override
  public String toString() {
    return id;
  }
}
