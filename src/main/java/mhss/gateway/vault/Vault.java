package mhss.gateway.vault;

import java.util.UUID;

/**
 * Content as ciphertext. AES-256-GCM under a data key, which is wrapped by the key of its case or
 * by the master key from outside the data folder. Thread-safe. Every method that writes takes part
 * in the surrounding transaction.
 */
public class Vault {

  public enum Purpose {
    MESSAGE,
    CASE
  }

  public UUID newKey(Purpose purpose) {
    throw new UnsupportedOperationException();
  }

  /**
   * @param context what the content is and whose, for example {@code message:<id>:listing}: the
   *     same words must be given to open it, so that a ciphertext cannot be moved to another place
   */
  public byte[] seal(UUID key, byte[] content, String context) {
    throw new UnsupportedOperationException();
  }

  /**
   * @throws ContentDestroyed when the key, or the key of the case above it, is gone
   * @throws ContentAltered when the ciphertext, or its place, is not what was sealed
   */
  public byte[] open(UUID key, byte[] sealed, String context) {
    throw new UnsupportedOperationException();
  }

  /** From now on {@code key} is wrapped by {@code caseKey} and dies with it. */
  public void entrust(UUID key, UUID caseKey) {
    throw new UnsupportedOperationException();
  }

  /** Makes everything under this key, and under keys entrusted to it, unreadable for ever. */
  public void destroy(UUID key) {
    throw new UnsupportedOperationException();
  }

  /**
   * A keyed index (HMAC-SHA-256, 32 bytes) by which encrypted rows are found.
   *
   * @param field {@code message-id}, {@code address} …: the same value in two fields has two
   *     indexes
   */
  public byte[] index(String field, String value) {
    throw new UnsupportedOperationException();
  }
}
