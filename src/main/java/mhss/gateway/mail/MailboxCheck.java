package mhss.gateway.mail;

import java.util.List;
import org.apache.camel.CamelContext;

/** A mailbox of the routes that can be tried out, without reading or changing anything in it. */
public interface MailboxCheck {

  String mailbox();

  /** Connects, logs in and looks around; stops at the first failure. */
  Report check();

  /** Those of the routes that are loaded in this context, started or not. */
  static List<MailboxCheck> in(CamelContext context) {
    return context.getEndpoints().stream()
        .filter(MailboxCheck.class::isInstance)
        .map(MailboxCheck.class::cast)
        .toList();
  }

  /**
   * @param findings in the order they were made
   */
  record Report(String mailbox, List<Finding> findings) {

    public boolean works() {
      return findings.stream().noneMatch(finding -> finding.level() == Level.FAILED);
    }
  }

  /**
   * @param text what was found, and what to do about it; no addresses, no content
   */
  record Finding(Level level, String text) {}

  enum Level {
    OK,
    NOTE,
    FAILED
  }
}
