package mhss.gateway.operations;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mhss.gateway.mail.MailboxCheck;
import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.mail.SendingChecks;
import mhss.gateway.operations.routes.ReadMailboxes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mailboxes there are: of the route files, of {@code gateway.smtp}, and read once. */
public class MailboxNames {

  private final ReadMailboxes reading;
  private final SendingChecks sending;
  private final JdbcClient sql;

  MailboxNames(ReadMailboxes reading, SendingChecks sending, JdbcClient sql) {
    this.reading = reading;
    this.sending = sending;
    this.sql = sql;
  }

  /**
   * For whatever a person names.
   *
   * @throws NoSuchMailbox naming those there are
   */
  public void require(String mailbox) {
    Set<String> known = new TreeSet<>();
    sending.all().stream().map(MailboxCheck::mailbox).forEach(known::add);
    MailboxHealth.all(sql).stream().map(MailboxHealth::mailbox).forEach(known::add);
    if (!known.contains(mailbox)) {
      // Only now, as building the routes takes a moment.
      known.addAll(reading.names());
    }
    if (!known.contains(mailbox)) {
      throw new NoSuchMailbox(mailbox, List.copyOf(known));
    }
  }
}
