package mhss.gateway.mail;

import java.time.Instant;
import java.util.List;

/**
 * Mails of which nobody knows whether they left. Who can look into the folder of sent mail asks for
 * them, since a copy there says that they did; that none is there says nothing.
 */
public interface UncertainMails {

  /**
   * @param mailbox that they were sent from
   */
  List<Uncertain> of(String mailbox);

  void found(String messageId);

  /**
   * @param messageId without angle brackets
   * @param since it cannot have left earlier
   */
  record Uncertain(String messageId, Instant since) {}
}
