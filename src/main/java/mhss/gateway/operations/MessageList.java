package mhss.gateway.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.operations.messages.FilterSql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages, newest first, page by page; a page costs the same however deep it lies. */
public class MessageList {

  /** Beyond that nobody needs the exact number, and counting would cost what the list does not. */
  public static final int COUNTED = 1_000;

  private static final String SELECT =
      """
      select m.id, m.direction, m.mailbox, m.desk, m.received_at, m.size, m.status, m.kind,
             m.case_id, m.urn, m.cause, m.assigned_to, m.sender_index, m.attachments,
             c.urn as case_urn, o.state as sending
      """;

  private static final String JOINS =
      " left join case_file c on c.id = m.case_id left join outbox o on o.message = m.id";

  private final JdbcClient sql;
  private final Correspondents correspondents;

  MessageList(JdbcClient sql, Correspondents correspondents) {
    this.sql = sql;
    this.correspondents = correspondents;
  }

  /**
   * @param older where the next page begins; empty on the last
   * @param newer where the page before it ends; empty on the first
   */
  public record Page(
      List<ListedMessage> messages, Optional<MessageCursor> older, Optional<MessageCursor> newer) {}

  /**
   * @param more there are more than {@link #COUNTED}
   * @param byStatus of the newest {@link #COUNTED}
   */
  public record Count(int counted, boolean more, Map<String, Integer> byStatus) {}

  /**
   * @param before only older ones
   * @param after only newer ones, the nearest of them; not together with {@code before}
   */
  public Page page(
      MessageFilter filter,
      Optional<MessageCursor> before,
      Optional<MessageCursor> after,
      int size) {
    boolean older = after.isEmpty();
    FilterSql conditions = new FilterSql(filter).beyond(before.or(() -> after).orElse(null), older);
    List<ListedMessage> found = new ArrayList<>(rows(conditions, older, size + 1));
    boolean more = found.size() > size;
    if (more) {
      found.remove(size);
    }
    if (!older) {
      Collections.reverse(found);
    }
    boolean first = older ? before.isEmpty() : !more;
    boolean last = older && !more;
    return found.isEmpty()
        ? new Page(found, Optional.empty(), Optional.empty())
        : new Page(
            found,
            last ? Optional.empty() : Optional.of(found.get(found.size() - 1).cursor()),
            first ? Optional.empty() : Optional.of(found.get(0).cursor()));
  }

  ListedMessage line(UUID message) {
    Map<String, String> partners = correspondents.partners();
    return sql.sql(SELECT + "from message m" + JOINS + " where m.id = ?")
        .param(message)
        .query((row, n) -> message(row, partners))
        .single();
  }

  private List<ListedMessage> rows(FilterSql conditions, boolean older, int count) {
    Map<String, String> partners = correspondents.partners();
    String order =
        older ? " order by p.received_at desc, p.id desc" : " order by p.received_at, p.id";
    return conditions
        .bind(
            sql.sql(
                "with page as materialized (%s) ".formatted(conditions.ids(older, count))
                    + SELECT
                    + "from page p join message m on m.id = p.id"
                    + JOINS
                    + order))
        .query((row, n) -> message(row, partners))
        .list();
  }

  public Count count(MessageFilter filter) {
    FilterSql conditions = new FilterSql(filter);
    Map<String, Integer> byStatus = new LinkedHashMap<>();
    conditions
        .bind(
            sql.sql(
                "select status, count(*) as n from (%s) as found group by status order by n desc"
                    .formatted(conditions.ids(true, COUNTED + 1))))
        .query(
            row -> {
              byStatus.put(row.getString("status"), row.getInt("n"));
            });
    int counted = byStatus.values().stream().mapToInt(Integer::intValue).sum();
    return new Count(Math.min(counted, COUNTED), counted > COUNTED, byStatus);
  }

  private static ListedMessage message(ResultSet row, Map<String, String> partners)
      throws SQLException {
    Optional<String> correspondent =
        Optional.ofNullable(row.getBytes("sender_index")).map(HexFormat.of()::formatHex);
    return new ListedMessage(
        row.getObject("id", UUID.class),
        row.getString("direction"),
        row.getString("mailbox"),
        row.getString("desk"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getLong("size"),
        row.getString("status"),
        row.getString("kind"),
        row.getObject("case_id", UUID.class),
        row.getString("case_urn"),
        row.getString("urn"),
        row.getString("cause"),
        row.getString("assigned_to"),
        correspondent,
        correspondent.map(partners::get),
        row.getString("sending"),
        row.getObject("attachments", Integer.class));
  }
}
