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

  /**
   * The raw bytes, from memory or, for a huge mail, straight from the server. May be called once.
   */
  InputStream raw() throws IOException;
}
