package mhss.gateway.mail.mailbox.books;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The folders of one mailbox: table mailbox_folder. */
public final class Folders {

  /** Marks since when all folders are watched; no folder can have this name. */
  private static final String ALL = "*";

  private final JdbcClient jdbc;
  private final String mailbox;
  private final Clock clock;

  public Folders(JdbcClient jdbc, String mailbox, Clock clock) {
    this.jdbc = jdbc;
    this.mailbox = mailbox;
    this.clock = clock;
  }

  public Map<String, FolderRow> all() {
    List<FolderRow> rows =
        jdbc.sql("select * from mailbox_folder where mailbox = :mailbox")
            .param("mailbox", mailbox)
            .query(
                (row, n) ->
                    new FolderRow(
                        row.getString("folder"),
                        row.getLong("uidvalidity"),
                        row.getLong("watermark"),
                        row.getLong("baseline"),
                        row.getTimestamp("baseline_at").toInstant()))
            .list();
    return rows.stream().collect(Collectors.toMap(FolderRow::folder, row -> row));
  }

  /** Everything up to that UID was there before the gateway. */
  public void baseline(String folder, long uidValidity, long uid) {
    insert(folder, uidValidity, uid, null);
  }

  /** Watched from now on; when it appears on the server, what came since then is new. */
  public void expected(String folder) {
    insert(folder, 0, 0, null);
  }

  /** A folder that appeared in a mailbox all of whose folders are watched since then. */
  public void appeared(String folder, Instant since) {
    insert(folder, 0, 0, since);
  }

  public void watchAll() {
    insert(ALL, 0, 0, null);
  }

  public static FolderRow all(Map<String, FolderRow> rows) {
    return rows.get(ALL);
  }

  private void insert(String folder, long uidValidity, long uid, Instant since) {
    jdbc.sql(
            """
            insert into mailbox_folder
              (mailbox, folder, uidvalidity, watermark, baseline, baseline_at, updated_at)
            values (:mailbox, :folder, :uidvalidity, :uid, :uid,
              coalesce(:since::timestamptz, :now::timestamptz), clock_timestamp())
            on conflict (mailbox, folder) do nothing
            """)
        .param("mailbox", mailbox)
        .param("folder", folder)
        .param("uidvalidity", uidValidity)
        .param("uid", uid)
        .param("now", clock.instant().toString())
        .param("since", since == null ? null : since.toString())
        .update();
  }

  public void advance(FolderRow row, long watermark) {
    jdbc.sql(
            """
            update mailbox_folder
            set watermark = greatest(watermark, :watermark), updated_at = clock_timestamp()
            where mailbox = :mailbox and folder = :folder and uidvalidity = :uidvalidity
            """)
        .param("mailbox", mailbox)
        .param("folder", row.folder())
        .param("uidvalidity", row.uidValidity())
        .param("watermark", watermark)
        .update();
  }

  /** As {@link FolderRow#lowered}. */
  public void lower(FolderRow row) {
    jdbc.sql(
            """
            update mailbox_folder
            set watermark = :watermark, baseline = :baseline, updated_at = clock_timestamp()
            where mailbox = :mailbox and folder = :folder
            """)
        .param("mailbox", mailbox)
        .param("folder", row.folder())
        .param("watermark", row.watermark())
        .param("baseline", row.baseline())
        .update();
  }

  /** The server counts anew (RFC 3501, 2.3.1.1): none of the UIDs in the books means anything. */
  public void renumber(String folder, long uidValidity, long highest) {
    jdbc.sql(
            """
            update mailbox_folder
            set uidvalidity = :uidvalidity, watermark = :highest, baseline = :highest,
                updated_at = clock_timestamp()
            where mailbox = :mailbox and folder = :folder
            """)
        .param("mailbox", mailbox)
        .param("folder", folder)
        .param("uidvalidity", uidValidity)
        .param("highest", highest)
        .update();
  }
}
