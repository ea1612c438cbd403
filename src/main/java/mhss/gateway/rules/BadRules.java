package mhss.gateway.rules;

/** A rule or holiday file cannot be used. The message names the file, the line and the cause. */
public class BadRules extends RuntimeException {

  public BadRules(String message) {
    super(message);
  }

  public BadRules(String message, Throwable cause) {
    super(message, cause);
  }
}
