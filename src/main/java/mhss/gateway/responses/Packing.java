package mhss.gateway.responses;

import java.util.Optional;

/**
 * How a letter is sealed that must be provable later: a return.
 *
 * @param archiveKey full fingerprint of a key that can open it too, beside those of the recipients
 */
public record Packing(Form form, Optional<String> archiveKey) {

  public enum Form {
    /** Text and files in one encrypted part (RFC 3156). */
    MIME,
    /** Each file encrypted for itself, {@code .pgp}, in an open mail that says nothing. */
    FILE
  }
}
