package mhss.gateway.console.mailboxes.web;

import java.time.Instant;
import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.mail.Stall;

/**
 * A mailbox on a page.
 *
 * @param health null: it was never read
 * @param unreadable mails that the server did not give
 */
record ShownMailbox(String name, MailboxHealth health, int unreadable) {

  public String state() {
    if (health == null) {
      return "never read";
    }
    if (health.reader().isEmpty()) {
      return "not read now";
    }
    if (health.stall().isPresent()) {
      return health.stall().get().state();
    }
    return health.healthy() ? "healthy" : "has a problem";
  }

  public String colour() {
    if (health != null && health.stall().isPresent()) {
      return health.healthy() ? "orange" : "red";
    }
    return switch (state()) {
      case "healthy" -> "green";
      case "never read" -> "grey";
      case "not read now" -> "orange";
      default -> "red";
    };
  }

  public Instant succeededAt() {
    return health == null ? null : health.succeededAt().orElse(null);
  }

  public String reader() {
    return health == null ? null : health.reader().orElse(null);
  }

  public long waiting() {
    return health == null ? 0 : health.waiting();
  }

  public String failure() {
    return health == null
        ? null
        : health.failure().or(() -> health.stall().map(Stall::words)).orElse(null);
  }
}
