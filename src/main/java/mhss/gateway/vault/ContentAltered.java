package mhss.gateway.vault;

/** The ciphertext, or the place it stands in, is not what was sealed. */
public class ContentAltered extends RuntimeException {

  public ContentAltered(String message) {
    super(message);
  }
}
