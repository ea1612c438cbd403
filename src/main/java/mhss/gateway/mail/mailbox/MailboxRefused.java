package mhss.gateway.mail.mailbox;

/** The route of a mailbox asks for something that must not be, or leaves out what must. */
public class MailboxRefused extends RuntimeException {

  MailboxRefused(String mailbox, String reason) {
    super("Mailbox " + mailbox + " is not read: " + reason + ". Change it in its route file.");
  }
}
