package mhss.gateway.console.mailboxes;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.mail.MailboxHealth;

/** How a mailbox is doing, as scripts get it. */
public final class MailboxData {

  private MailboxData() {}

  public static boolean well(MailboxHealth mailbox) {
    return mailbox.healthy() && mailbox.reader().isPresent();
  }

  public static Map<String, Object> of(MailboxHealth mailbox) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("mailbox", mailbox.mailbox());
    data.put("healthy", well(mailbox));
    data.put("checkedAt", mailbox.checkedAt().toString());
    data.put("succeededAt", mailbox.succeededAt().map(Object::toString).orElse(null));
    data.put("lagSeconds", mailbox.sinceSuccess().map(Duration::toSeconds).orElse(null));
    data.put("failures", mailbox.failures());
    data.put("nextCheckAt", mailbox.nextCheckAt().map(Object::toString).orElse(null));
    data.put("failure", mailbox.failure().orElse(null));
    data.put("reader", mailbox.reader().orElse(null));
    data.put("stalledSince", mailbox.stall().map(stall -> stall.since().toString()).orElse(null));
    data.put("waiting", mailbox.waiting());
    return data;
  }
}
