package mhss.gateway.mail.mailbox.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The back-fills of one mailbox that wait for the node that reads it: table mailbox_backfill. */
public final class Backfills {

  private final JdbcClient jdbc;
  private final String mailbox;

  public Backfills(JdbcClient jdbc, String mailbox) {
    this.jdbc = jdbc;
    this.mailbox = mailbox;
  }

  public record Request(long id, LocalDate since, boolean approved) {}

  public List<Request> open() {
    return jdbc.sql(
            """
            select id, since, state = 'approved' as approved from mailbox_backfill
            where mailbox = :mailbox and state in ('asked', 'approved') order by id
            """)
        .param("mailbox", mailbox)
        .query(Request.class)
        .list();
  }

  /** Of these UIDs, the ones that lie before the baseline. */
  public Set<Long> before(FolderRow row, Collection<Long> uids) {
    return new HashSet<>(
        jdbc.sql(
                """
                select found.uid from unnest(:uids::bigint[]) found (uid)
                left join mailbox_entry e on e.mailbox = :mailbox and e.folder = :folder
                  and e.uidvalidity = :uidvalidity and e.uid = found.uid
                where e.outcome = 'baseline' or e.uid is null and found.uid <= :baseline
                """)
            .param("mailbox", mailbox)
            .param("folder", row.folder())
            .param("uidvalidity", row.uidValidity())
            .param("uids", uids.stream().mapToLong(Long::longValue).toArray())
            .param("baseline", row.baseline())
            .query(Long.class)
            .list());
  }

  /** Wanted by the route itself, at the first start of the mailbox. */
  public void approved(LocalDate since) {
    jdbc.sql(
            """
            insert into mailbox_backfill
              (mailbox, since, state, asked_by, asked_at, approved_by, approved_at)
            values (:mailbox, :since, 'approved', 'route', clock_timestamp(), 'route',
              clock_timestamp())
            """)
        .param("mailbox", mailbox)
        .param("since", since)
        .update();
  }

  public void previewed(long id, int mails, Instant first, Instant last) {
    jdbc.sql(
            """
            update mailbox_backfill
            set state = 'previewed', mails = :mails, first_at = :first::timestamptz,
                last_at = :last::timestamptz
            where id = :id and state = 'asked'
            """)
        .param("id", id)
        .param("mails", mails)
        .param("first", first == null ? null : first.toString())
        .param("last", last == null ? null : last.toString())
        .update();
  }

  public void done(long id, int mails) {
    jdbc.sql(
            "update mailbox_backfill"
                + " set state = 'done', mails = :mails, done_at = clock_timestamp() where id = :id")
        .param("id", id)
        .param("mails", mails)
        .update();
  }
}
