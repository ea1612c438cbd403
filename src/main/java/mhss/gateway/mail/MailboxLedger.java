package mhss.gateway.mail;

import java.util.UUID;

/**
 * The ledger of the mailboxes: (mailbox, folder, UIDVALIDITY, UID) to outcome. Every write takes
 * part in the surrounding transaction.
 */
public class MailboxLedger {

  /** The mail is stored as {@code message}. */
  public void stored(FetchedMail mail, UUID message) {
    throw new UnsupportedOperationException();
  }

  /**
   * The same bytes are already stored as {@code message}: moved by a person, or the mailbox was
   * rebuilt.
   */
  public void copyOf(FetchedMail mail, UUID message) {
    throw new UnsupportedOperationException();
  }

  /** It must not be held (SCR): nothing is kept but this entry. */
  public void withheld(FetchedMail mail) {
    throw new UnsupportedOperationException();
  }

  /** The server would not give its bytes; it stays in the mailbox for a person. */
  public void unreadable(FetchedMail mail) {
    throw new UnsupportedOperationException();
  }
}
