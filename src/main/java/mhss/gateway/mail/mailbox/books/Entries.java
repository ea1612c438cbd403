package mhss.gateway.mail.mailbox.books;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mhss.gateway.mail.LeaseLost;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The mails of one mailbox that are known and not settled. A UID gets its entry when it is first
 * seen; the entry is the work to do, so no listing, crash or restart can lose it.
 */
public final class Entries {

  private static final String OF_FOLDER =
      " where mailbox = :mailbox and folder = :folder and uidvalidity = :uidvalidity ";
  private static final String OPEN = OF_FOLDER + "and uid = any(:uids) and outcome = 'fetching'";

  /** Nothing is put off for a day: that was while the clock of the database was wrong. */
  private static final String TRIED_NOW =
      " and (next_try_at is null or next_try_at <= clock_timestamp()"
          + " or next_try_at > clock_timestamp() + interval '1 day')";

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final String mailbox;

  public Entries(JdbcClient jdbc, TransactionTemplate transactions, String mailbox) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.mailbox = mailbox;
  }

  /**
   * Notes UIDs that have no entry yet, and those that are back after they were gone.
   *
   * @param backfill number of the back-fill that asked for them, or null
   * @return how many
   */
  public int list(FolderRow row, Collection<Long> uids, Long backfill) {
    return of(
            row,
            """
            insert into mailbox_entry
              (mailbox, folder, uidvalidity, uid, outcome, attempts, backfill, noted_at)
            select :mailbox, :folder, :uidvalidity, uid, 'fetching', 0, :backfill::bigint,
              clock_timestamp()
            from unnest(:uids::bigint[]) uid
            on conflict (mailbox, folder, uidvalidity, uid) do update
              set outcome = 'fetching', attempts = 0, backfill = excluded.backfill
              where mailbox_entry.outcome = 'baseline' and excluded.backfill is not null
                or mailbox_entry.outcome = 'gone'
            """,
            uids)
        .param("backfill", backfill)
        .update();
  }

  /** Untried ones first: a mail that makes trouble waits for the others. */
  public List<DueMail> due(FolderRow row, int limit) {
    return of(
            row,
            "select uid, attempts, backfill is not null as backfilled from mailbox_entry"
                + OF_FOLDER
                + "and outcome = 'fetching'"
                + TRIED_NOW
                + " order by next_try_at is not null, attempts, uid limit :limit",
            List.of())
        .param("limit", limit)
        .query(DueMail.class)
        .list();
  }

  /** Folders of this mailbox that have something due. */
  public Set<String> foldersWithWork() {
    return new HashSet<>(
        jdbc.sql(
                "select distinct folder from mailbox_entry where mailbox = :mailbox"
                    + " and outcome = 'fetching'"
                    + TRIED_NOW)
            .param("mailbox", mailbox)
            .query(String.class)
            .list());
  }

  /** Of these, the ones without an outcome. */
  public Set<Long> open(FolderRow row, Collection<Long> uids) {
    return new HashSet<>(
        of(row, "select uid from mailbox_entry" + OPEN, uids).query(Long.class).list());
  }

  /**
   * Before anything is done with these mails: should one of them kill the gateway, it is known by
   * the number of its attempts. Committed at once.
   */
  public void tried(FolderRow row, Collection<Long> uids, long epoch) {
    fenced(
        epoch,
        () ->
            of(
                    row,
                    "update mailbox_entry set attempts = attempts + 1, next_try_at = null,"
                        + " noted_at = clock_timestamp()"
                        + OPEN,
                    uids)
                .update());
  }

  /** It was not the fault of these mails. */
  public void notTried(FolderRow row, Collection<Long> uids) {
    of(row, "update mailbox_entry set attempts = greatest(0, attempts - 1)" + OPEN, uids).update();
  }

  public void postpone(FolderRow row, long uid, Duration delay) {
    of(
            row,
            "update mailbox_entry"
                + " set next_try_at = clock_timestamp() + make_interval(secs => :seconds)"
                + OPEN,
            List.of(uid))
        .param("seconds", delay.toMillis() / 1000.0)
        .update();
  }

  /** Mails that failed by themselves, in words. */
  public List<String> postponed() {
    return jdbc.sql(
            "select 'UID ' || uid || ' of ' || folder || ' could not be read or taken, '"
                + " || attempts || ' attempts; it is tried again by itself, the others are read."
                + " See the log.' from mailbox_entry"
                + " where mailbox = :mailbox and outcome = 'fetching' and next_try_at is not null"
                + " order by folder, uid limit 10")
        .param("mailbox", mailbox)
        .query(String.class)
        .list();
  }

  /**
   * What the server did not give is asked for again, after 1, 4, 16, 64 and 256 hours: more often
   * it was a network or a server in trouble than the mail.
   *
   * @return how many
   */
  public int unreadableAgain() {
    return jdbc.sql(
            "update mailbox_entry set outcome = 'fetching', attempts = 0, next_try_at = null,"
                + " retries = retries + 1 where mailbox = :mailbox and outcome = 'unreadable'"
                + " and retries < 5"
                + " and noted_at < clock_timestamp() - interval '1 hour' * 4 ^ retries")
        .param("mailbox", mailbox)
        .update();
  }

  /** Noted as gone, and standing there: the server was wrong, or asked at a bad moment. */
  public void thereAfterAll(FolderRow row, Collection<Long> uids) {
    of(
            row,
            "update mailbox_entry set outcome = 'fetching', attempts = 0, next_try_at = null,"
                + " noted_at = clock_timestamp()"
                + OF_FOLDER
                + "and uid = any(:uids) and outcome = 'gone'",
            uids)
        .update();
  }

  /** No longer on the server: a colleague was faster. */
  public void gone(FolderRow row, Collection<Long> uids, long epoch) {
    settle(row, uids, epoch, "gone");
  }

  /** In this folder since lately, in the mailbox since before the gateway. */
  public void baseline(FolderRow row, Collection<Long> uids, long epoch) {
    settle(row, uids, epoch, "baseline");
  }

  private void settle(FolderRow row, Collection<Long> uids, long epoch, String outcome) {
    fenced(
        epoch,
        () ->
            of(
                    row,
                    "update mailbox_entry set outcome = :outcome, noted_at = clock_timestamp()"
                        + OPEN,
                    uids)
                .param("outcome", outcome)
                .update());
  }

  /** Open entries of a numbering that is no longer valid; the same mails are listed anew. */
  public void forgetOld(FolderRow row) {
    of(
            row,
            "update mailbox_entry set outcome = 'gone', noted_at = clock_timestamp()"
                + " where mailbox = :mailbox and folder = :folder"
                + " and uidvalidity <> :uidvalidity and outcome = 'fetching'",
            List.of())
        .update();
  }

  /** Entries of UIDs that the server no longer counts; a negative number marks them. */
  public void setAside(FolderRow row, long above) {
    of(
            row,
            "update mailbox_entry set uidvalidity = -(extract(epoch from clock_timestamp()) * 1000)::bigint,"
                + " outcome = case when outcome = 'fetching' then 'gone' else outcome end"
                + OF_FOLDER
                + "and uid > :above",
            List.of())
        .param("above", above)
        .update();
  }

  private void fenced(long epoch, Runnable write) {
    transactions.executeWithoutResult(
        transaction -> {
          boolean held =
              jdbc.sql(
                      "select true from mailbox_lease"
                          + " where mailbox = :mailbox and epoch = :epoch for share")
                  .param("mailbox", mailbox)
                  .param("epoch", epoch)
                  .query(Boolean.class)
                  .optional()
                  .isPresent();
          if (!held) {
            throw new LeaseLost(mailbox, epoch);
          }
          write.run();
        });
  }

  private StatementSpec of(FolderRow row, String sql, Collection<Long> uids) {
    return jdbc.sql(sql)
        .param("mailbox", mailbox)
        .param("folder", row.folder())
        .param("uidvalidity", row.uidValidity())
        .param("uids", uids.stream().mapToLong(Long::longValue).toArray());
  }
}
