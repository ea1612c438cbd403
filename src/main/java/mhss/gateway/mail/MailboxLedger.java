package mhss.gateway.mail;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The ledger of the mailboxes: (mailbox, folder, UIDVALIDITY, UID) to outcome. Every write takes
 * part in the surrounding transaction and throws {@link LeaseLost} when another node reads the
 * mailbox now. Times in it are those of the database, which all nodes share.
 */
public class MailboxLedger {

  /**
   * The share lock keeps the lease from going to another node between this check and the commit.
   */
  private static final String SETTLE =
      """
      with held as (
        select 1 from mailbox_lease where mailbox = :mailbox and epoch = :epoch for share)
      insert into mailbox_entry
        (mailbox, folder, uidvalidity, uid, outcome, message, attempts, noted_at)
      select :mailbox, :folder, :uidvalidity, :uid, :outcome, :message, 1, clock_timestamp()
      from held
      on conflict (mailbox, folder, uidvalidity, uid) do update
        set outcome = excluded.outcome, message = excluded.message, noted_at = excluded.noted_at,
            next_try_at = null
      """;

  private static final String AGAIN =
      """
      update mailbox_entry
      set outcome = 'fetching', attempts = 0, next_try_at = null, noted_at = clock_timestamp()
      where mailbox = :mailbox and folder = :folder and uid = :uid and outcome = 'unreadable'
      """;

  private final JdbcClient jdbc;

  public MailboxLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The mail is stored as {@code message}. */
  public void stored(FetchedMail mail, UUID message) {
    settle(mail, "stored", message);
  }

  /**
   * The same bytes are already stored as {@code message}: moved by a person, or the mailbox was
   * rebuilt.
   */
  public void copyOf(FetchedMail mail, UUID message) {
    settle(mail, "copy", message);
  }

  /** It must not be held (SCR): nothing is kept but this entry. */
  public void withheld(FetchedMail mail) {
    settle(mail, "withheld", null);
  }

  /** The server would not give its bytes; it stays in the mailbox for a person. */
  public void unreadable(FetchedMail mail) {
    settle(mail, "unreadable", null);
  }

  /**
   * Has an unreadable mail tried again at the next poll.
   *
   * @return false when there is no unreadable mail at that place
   */
  public boolean tryAgain(String mailbox, String folder, long uid) {
    return jdbc.sql(AGAIN)
            .param("mailbox", mailbox)
            .param("folder", folder)
            .param("uid", uid)
            .update()
        > 0;
  }

  /** A mail in a mailbox. */
  public record Place(String folder, long uid) {}

  /** Those the server did not give. */
  public List<Place> unreadable(String mailbox) {
    return jdbc.sql(
            """
            select distinct folder, uid from mailbox_entry
            where mailbox = :mailbox and outcome = 'unreadable' order by folder, uid""")
        .param("mailbox", mailbox)
        .query((row, n) -> new Place(row.getString(1), row.getLong(2)))
        .list();
  }

  private void settle(FetchedMail mail, String outcome, UUID message) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "An outcome is written in the transaction of the effect it describes; there is none");
    }
    int written =
        jdbc.sql(SETTLE)
            .param("mailbox", mail.mailbox())
            .param("epoch", mail.leaseEpoch())
            .param("folder", mail.folder())
            .param("uidvalidity", mail.uidValidity())
            .param("uid", mail.uid())
            .param("outcome", outcome)
            .param("message", message)
            .update();
    if (written == 0) {
      throw new LeaseLost(mail.mailbox(), mail.leaseEpoch());
    }
  }
}
