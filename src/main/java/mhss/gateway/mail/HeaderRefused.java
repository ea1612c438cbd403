package mhss.gateway.mail;

/**
 * A value that would break out of its header, or is not what the header needs. The message names
 * the header and what to correct, never the value.
 */
public class HeaderRefused extends RuntimeException {

  public HeaderRefused(String header, String cause) {
    super(header + " " + cause + ": correct where it comes from; the mail was not written");
  }
}
