package mhss.gateway.vault;

/** The key of this content was destroyed; it cannot be read again. */
public class ContentDestroyed extends RuntimeException {

  public ContentDestroyed(String message) {
    super(message);
  }
}
