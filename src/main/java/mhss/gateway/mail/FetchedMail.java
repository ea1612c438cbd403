package mhss.gateway.mail;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * A mail as it stands in a mailbox, nothing of it interpreted. The body of what the {@code
 * mailbox:} component emits.
 */
public interface FetchedMail {

  String mailbox();

  String folder();

  long uidValidity();

  long uid();

  /** INTERNALDATE: when it came into the mailbox. */
  Instant receivedAt();

  /** RFC822.SIZE in bytes, as the server says. */
  long size();

  /**
   * How often this mail was already tried: above 2 it has stopped the gateway before, so store it
   * without looking inside.
   */
  int attempts();

  /** Read by an explicit back-fill: it lies before the baseline. */
  boolean backfilled();

  /** Of the lease it was read under; the ledger takes nothing from a node that has lost it. */
  long leaseEpoch();

  /** False: its bytes come from the server while they are read, as slowly as it likes. */
  default boolean inMemory() {
    return false;
  }

  /**
   * The raw bytes, from memory or, for a huge mail, straight from the server: only while the
   * exchange is processed.
   *
   * @throws MailUnreadable when the server would not give them after several tries: settle it as
   *     unreadable; any other failure is temporary, let it out and the mail comes again
   */
  InputStream raw() throws IOException;
}
