package mhss.gateway.access;

/** An account or a token cannot become what was asked for. Says why, and what to do instead. */
public class AccessRefused extends RuntimeException {

  public AccessRefused(String message) {
    super(message);
  }
}
