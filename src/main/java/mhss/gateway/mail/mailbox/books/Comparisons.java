package mhss.gateway.mail.mailbox.books;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The comparisons of one mailbox with its ledger that wait for the node that reads it. */
public final class Comparisons {

  public static final String NOT_IN_LEDGER = "not-in-ledger";
  public static final String GONE_YET_THERE = "gone-yet-there";
  public static final String RENUMBERED = "renumbered";
  public static final String FOLDER_GONE = "folder-gone";

  public static final String GONE_FROM_MAILBOX = "gone-from-mailbox";

  /** Of what people move and delete the latest are named; what lay there before is counted. */
  private static final String COMPARE =
      """
      select kind, count(*) as number,
        case kind when 'before-gateway' then '{}'
          when 'gone-from-mailbox' then (array_agg(uid order by uid desc))[1 : 1000]
          else array_agg(uid order by uid) end as uids
      from (
        select coalesce(there.uid, known.uid) as uid,
          case
            when known.uid is null and there.uid <= :baseline then 'before-gateway'
            when known.uid is null then 'not-in-ledger'
            when known.outcome = 'fetching' then null
            when there.uid is null and known.outcome = 'unreadable' then 'unread-and-gone'
            when there.uid is null and known.outcome = 'gone' then null
            when there.uid is null then 'gone-from-mailbox'
            when known.outcome = 'gone' then 'gone-yet-there'
            when known.outcome = 'unreadable' then 'not-readable'
          end as kind
        from unnest(:uids::bigint[]) there (uid)
        full join (
          select uid, outcome from mailbox_entry
          where mailbox = :mailbox and folder = :folder and uidvalidity = :uidvalidity
            and uid > :after and uid <= :until) known on known.uid = there.uid) differing
      where kind is not null group by kind order by kind
      """;

  private final JdbcClient jdbc;
  private final String mailbox;
  private final Clock clock;

  public Comparisons(JdbcClient jdbc, String mailbox, Clock clock) {
    this.jdbc = jdbc;
    this.mailbox = mailbox;
    this.clock = clock;
  }

  /**
   * So many UIDs of a folder that differ in one way.
   *
   * @param uids empty where they are only counted, the latest where nobody has to act on them
   */
  public record Differing(String kind, long number, List<Long> uids) {}

  public List<Long> asked() {
    return jdbc.sql(
            "select id from comparison where mailbox = :mailbox and state = 'asked' order by id")
        .param("mailbox", mailbox)
        .query(Long.class)
        .list();
  }

  /**
   * Compares a stretch of a folder.
   *
   * @param there all UIDs of the mailbox above {@code after}, up to {@code until}
   */
  public List<Differing> compare(FolderRow row, Collection<Long> there, long after, long until) {
    return jdbc.sql(COMPARE)
        .param("mailbox", mailbox)
        .param("folder", row.folder())
        .param("uidvalidity", row.uidValidity())
        .param("baseline", row.baseline())
        .param("uids", there.stream().mapToLong(Long::longValue).toArray())
        .param("after", after)
        .param("until", until)
        .query((found, n) -> differing(found))
        .list();
  }

  private static Differing differing(ResultSet found) throws SQLException {
    Array uids = found.getArray("uids");
    return new Differing(
        found.getString("kind"), found.getLong("number"), List.of((Long[]) uids.getArray()));
  }

  public long entries(FolderRow row) {
    return jdbc.sql(
            "select count(*) from mailbox_entry"
                + " where mailbox = :mailbox and folder = :folder and uidvalidity = :uidvalidity")
        .param("mailbox", mailbox)
        .param("folder", row.folder())
        .param("uidvalidity", row.uidValidity())
        .query(Long.class)
        .single();
  }

  /** In the surrounding transaction; false when somebody else was faster. */
  public boolean compared(long id, long mails, long entries) {
    return jdbc.sql(
                """
                update comparison set state = 'compared', done_at = :now::timestamptz, mails = :mails, entries = :entries
                where id = :id and state = 'asked'
                """)
            .param("id", id)
            .param("now", clock.instant().toString())
            .param("mails", mails)
            .param("entries", entries)
            .update()
        == 1;
  }

  /** In the surrounding transaction. */
  public void note(long id, String kind, long number, List<String> items) {
    jdbc.sql("insert into difference (comparison, kind, number) values (:id, :kind, :number)")
        .param("id", id)
        .param("kind", kind)
        .param("number", number)
        .update();
    jdbc.sql(
            "insert into difference_item (comparison, kind, item)"
                + " select distinct :id, :kind, item from unnest(:items::text[]) item")
        .param("id", id)
        .param("kind", kind)
        .param("items", items.toArray(String[]::new))
        .update();
  }

  public void failed(long id, String why) {
    jdbc.sql(
            """
            update comparison set state = 'failed', done_at = :now::timestamptz, failure = :why
            where id = :id and state = 'asked'
            """)
        .param("id", id)
        .param("now", clock.instant().toString())
        .param("why", why)
        .update();
  }
}
