package mhss.gateway.vault;

/** No master key, not the right one, or one that lies open; the message names the next step. */
public class MasterKeyRefused extends RuntimeException {

  public MasterKeyRefused(String message) {
    super(message);
  }

  public MasterKeyRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
