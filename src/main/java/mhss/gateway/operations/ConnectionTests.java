package mhss.gateway.operations;

import java.util.ArrayList;
import java.util.List;
import mhss.gateway.mail.MailboxCheck;
import mhss.gateway.mail.MailboxCheck.Report;
import mhss.gateway.mail.SendingChecks;
import mhss.gateway.operations.routes.ReadMailboxes;

/**
 * Tries a mailbox out, as its route file and {@code gateway.smtp} describe it: the way to its
 * servers, the logins, folders and rights. Reads, changes and sends nothing.
 */
public class ConnectionTests {

  private final ReadMailboxes reading;
  private final SendingChecks sending;

  ConnectionTests(ReadMailboxes reading, SendingChecks sending) {
    this.reading = reading;
    this.sending = sending;
  }

  /**
   * @param reading how mail is read from it; else how mail is sent from it
   */
  public record Tested(boolean reading, Report report) {}

  /**
   * @throws NoSuchMailbox when nothing is read from it and nothing sent
   */
  public List<Tested> of(String mailbox) {
    List<Tested> tested = new ArrayList<>();
    List<String> known = new ArrayList<>();
    reading.each(check -> look(check, true, mailbox, tested, known));
    sending.all().forEach(check -> look(check, false, mailbox, tested, known));
    if (tested.isEmpty()) {
      throw new NoSuchMailbox(mailbox, known.stream().distinct().sorted().toList());
    }
    return tested;
  }

  private static void look(
      MailboxCheck check, boolean reads, String mailbox, List<Tested> tested, List<String> known) {
    known.add(check.mailbox());
    if (check.mailbox().equals(mailbox)) {
      tested.add(new Tested(reads, check.check()));
    }
  }
}
