package mhss.gateway.casework.messages;

import java.util.HexFormat;
import java.util.Locale;
import mhss.gateway.vault.Vault;

/** By which a mail is found although what it is found by is ciphertext; null for nothing. */
public final class MessageIndexes {

  private final Vault vault;

  public MessageIndexes(Vault vault) {
    this.vault = vault;
  }

  /**
   * @param messageId with or without angle brackets; null for none
   */
  public byte[] message(String messageId) {
    return index("message-id", messageId == null ? "" : messageId.replaceAll("[<>\\s]", ""));
  }

  /**
   * @param address in any case; null for none
   */
  public byte[] address(String address) {
    return index("address", address == null ? "" : address.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * @param sha256 in hex
   */
  public byte[] file(String sha256) {
    return index("file", sha256.toLowerCase(Locale.ROOT));
  }

  /**
   * @param sha256 of the bytes of a mail: other than its hash, this is told to nobody without the
   *     index key
   */
  public byte[] withheld(byte[] sha256) {
    return index("withheld", HexFormat.of().formatHex(sha256));
  }

  private byte[] index(String field, String value) {
    return value.isEmpty() ? null : vault.index(field, value);
  }
}
