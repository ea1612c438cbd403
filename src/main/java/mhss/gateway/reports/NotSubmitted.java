package mhss.gateway.reports;

import java.util.List;

/** A report that does not leave. The message names the cause and the next step. */
public class NotSubmitted extends RuntimeException {

  private final String cause;
  private final transient List<Finding> findings;

  /**
   * @param cause code, for example {@code not-to-standard}
   * @param findings empty when it was not checked
   */
  public NotSubmitted(String cause, String message, List<Finding> findings) {
    super(message);
    this.cause = cause;
    this.findings = List.copyOf(findings);
  }

  public String cause() {
    return cause;
  }

  public List<Finding> findings() {
    return findings;
  }
}
