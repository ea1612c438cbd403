package mhss.gateway.store;

/** The store will not start, or will not be used; the message names the cause and the next step. */
public class StoreRefused extends RuntimeException {

  public StoreRefused(String message) {
    super(message);
  }

  public StoreRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
