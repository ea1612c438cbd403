package mhss.gateway.pgp;

import java.util.Collection;

/**
 * Opens and seals OpenPGP messages under one strict policy. Thread-safe; unlocked keys are cached.
 */
public class OpenPgp {

  /**
   * Decrypts and verifies. Nothing is released before integrity and signature are checked.
   *
   * @throws Refused when the message cannot be opened or breaks the policy; {@link KeyMissing} when
   *     a key would help
   */
  public Opened open(Sealed sealed) {
    throw new UnsupportedOperationException();
  }

  /**
   * Signs with our key, encrypts to every recipient (AES-256, SHA-512, integrity protected),
   * ASCII-armoured.
   *
   * @param recipients full fingerprints; all must be usable, or nothing is sealed
   * @param signer full fingerprint of one of our own keys
   * @throws Refused naming the key and what is wrong with it
   */
  public byte[] seal(byte[] content, Collection<String> recipients, String signer) {
    throw new UnsupportedOperationException();
  }
}
