package mhss.gateway.mail;

import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;

/** A mailbox that can be tried out, without reading, changing or sending anything. */
public interface MailboxCheck {

  String mailbox();

  /** The login by token of {@code gateway.oauth} that it names. */
  Optional<String> tokenLogin();

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
  record Finding(Level level, Stage stage, String text) {}

  /** What was looked at, in this order. */
  enum Stage {
    DNS("name"),
    TCP("port"),
    TLS("certificate"),
    LOGIN("login"),
    SERVER("server"),
    FOLDER("folder"),
    PERMISSION("permission");

    private final String words;

    Stage(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  enum Level {
    OK,
    NOTE,
    FAILED
  }
}
