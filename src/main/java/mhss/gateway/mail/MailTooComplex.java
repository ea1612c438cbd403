package mhss.gateway.mail;

/**
 * A mail beyond a limit: size, depth, number of parts, headers. The message names the limit, never
 * content.
 */
public class MailTooComplex extends RuntimeException {

  public MailTooComplex(String message) {
    super(message);
  }
}
