package mhss.gateway.pgp.keys;

import org.bouncycastle.bcpg.sig.KeyFlags;

/** What a key is asked to do, and the key flags that allow it (RFC 9580 section 5.2.3.29). */
public enum Use {
  SIGN(KeyFlags.SIGN_DATA, "to sign"),
  ENCRYPT(KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE, "to be encrypted to");

  private final int flags;
  private final String words;

  Use(int flags, String words) {
    this.flags = flags;
    this.words = words;
  }

  boolean allowedBy(int keyFlags) {
    return (keyFlags & flags) != 0;
  }

  String words() {
    return words;
  }
}
