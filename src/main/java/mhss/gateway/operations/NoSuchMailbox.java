package mhss.gateway.operations;

import java.util.List;

/** No route file reads a mailbox of this name, and no setting sends from it. */
public class NoSuchMailbox extends RuntimeException {

  NoSuchMailbox(String mailbox, List<String> known) {
    super(
        "There is no mailbox %s in routes/mailboxes or gateway.smtp; there are: %s"
            .formatted(mailbox, known.isEmpty() ? "none" : String.join(", ", known)));
  }
}
