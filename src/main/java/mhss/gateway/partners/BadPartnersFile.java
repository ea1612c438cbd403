package mhss.gateway.partners;

/** The partners file cannot be used. The message names the file, the partner and what to change. */
public class BadPartnersFile extends RuntimeException {

  BadPartnersFile(String message) {
    super(message);
  }

  BadPartnersFile(String message, Throwable cause) {
    super(message, cause);
  }
}
