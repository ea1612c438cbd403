package mhss.gateway.console.mailboxes.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mhss.gateway.console.mailboxes.UnreadableMails;
import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.mail.SendingChecks;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every mailbox that is read, was read, or is sent from. */
class ShownMailboxes {

  private final JdbcClient jdbc;
  private final SendingChecks sending;
  private final UnreadableMails unreadable;

  ShownMailboxes(JdbcClient jdbc, SendingChecks sending, UnreadableMails unreadable) {
    this.jdbc = jdbc;
    this.sending = sending;
    this.unreadable = unreadable;
  }

  List<ShownMailbox> all() {
    Map<String, MailboxHealth> known = new TreeMap<>();
    MailboxHealth.all(jdbc).forEach(health -> known.put(health.mailbox(), health));
    sending.all().forEach(check -> known.putIfAbsent(check.mailbox(), null));
    return known.entrySet().stream()
        .map(
            one ->
                new ShownMailbox(one.getKey(), one.getValue(), unreadable.of(one.getKey()).size()))
        .toList();
  }

  /** One that nobody has read yet may still be tried out: its file may just have come. */
  ShownMailbox of(String name) {
    return all().stream()
        .filter(mailbox -> mailbox.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchMailbox(name));
  }

  static Map<String, Object> facts(ShownMailbox mailbox) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("Last read", mailbox.succeededAt());
    facts.put("Read by", mailbox.reader() == null ? "nobody" : mailbox.reader());
    facts.put("Known and not yet fetched", mailbox.waiting());
    MailboxHealth health = mailbox.health();
    if (health != null && health.failures() > 0) {
      facts.put("Failures in a row", health.failures());
      facts.put("Tried again", health.nextCheckAt().orElse(null));
    }
    return facts;
  }

  /** Nothing is read or sent under this name. */
  static final class NoSuchMailbox extends RuntimeException {
    NoSuchMailbox(String name) {
      super(
          "There is no mailbox %s that was read or is sent from: look at the list".formatted(name));
    }
  }
}
