package mhss.gateway.responses;

import java.util.List;
import mhss.gateway.mail.UncertainMails;
import org.springframework.transaction.support.TransactionTemplate;

/** The uncertain rows of the outbox, for those who can look into the folder of sent mail. */
class TraceableMails implements UncertainMails {

  private final EvidenceRows rows;
  private final Outbox outbox;
  private final TransactionTemplate transaction;

  TraceableMails(EvidenceRows rows, Outbox outbox, TransactionTemplate transaction) {
    this.rows = rows;
    this.outbox = outbox;
    this.transaction = transaction;
  }

  @Override
  public List<Uncertain> of(String mailbox) {
    return rows.traceable(mailbox).stream()
        .map(row -> new Uncertain(row.headerId(), row.queuedAt()))
        .toList();
  }

  @Override
  public void found(String messageId) {
    transaction.executeWithoutResult(status -> outbox.resolveSeen(messageId));
  }
}
