package mhss.gateway.audit;

/** It cannot be exported, anchored or checked; the message says what to do instead. */
public class AuditRefused extends RuntimeException {

  public AuditRefused(String message) {
    super(message);
  }

  AuditRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
