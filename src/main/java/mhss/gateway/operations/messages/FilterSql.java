package mhss.gateway.operations.messages;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mhss.gateway.operations.MessageCursor;
import mhss.gateway.operations.MessageFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conditions of a filter, and a list of the ids that fulfil them. */
public class FilterSql {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final MessageFilter filter;

  public FilterSql(MessageFilter filter) {
    this.filter = filter;
    condition("m.received_at >= :from", "from", timestamp(filter.from()));
    condition("m.received_at < :until", "until", timestamp(filter.until()));
    condition("m.kind = :kind", "kind", filter.kind());
    condition("m.case_id = :case", "case", filter.caseFile());
    urn(filter.urn());
    code("desk", filter.desk());
    code("direction", filter.direction());
    if (!filter.mailboxes().isEmpty()) {
      condition("m.mailbox in (:mailboxes)", "mailboxes", filter.mailboxes());
    }
    if (!filter.statuses().isEmpty()) {
      conditions.add("m.status in (%s)".formatted(codes(filter.statuses())));
    }
    if (filter.attachment() != null) {
      conditions.add(filter.attachment() ? "m.attachments > 0" : "m.attachments = 0");
    }
    sending(filter.sending());
  }

  /** An array each, so that both indexes are used. */
  private void urn(String urn) {
    condition(
        """
        (m.urn = :urn or m.case_id = any (array(select c.id from case_file c where c.urn_key = :urn)))
        """
            .strip(),
        "urn",
        urn);
  }

  /** Nearly all were sent; of the others there are few, and they have indexes of their own. */
  private void sending(String state) {
    if ("sent".equals(state)) {
      conditions.add("m.direction = 'out'");
      conditions.add("exists (select from outbox o where o.message = m.id and o.state = 'sent')");
    } else if (state != null) {
      conditions.add(
          "m.id = any (array(select o.message from outbox o where o.state = '%s'))"
              .formatted(state));
    }
  }

  /** From there on into the past, or into the present. */
  public FilterSql beyond(MessageCursor cursor, boolean older) {
    if (cursor != null) {
      conditions.add(
          "(m.received_at, m.id) %s (:cursorAt, :cursorId)".formatted(older ? "<" : ">"));
      values.put("cursorAt", timestamp(cursor.at()));
      values.put("cursorId", cursor.id());
    }
    return this;
  }

  /** Columns {@code id, received_at, status}, in the order of the list. */
  public String ids(boolean older, int count) {
    String order = older ? "order by received_at desc, id desc" : "order by received_at, id";
    if (filter.correspondents().isEmpty()) {
      return select("", order, count);
    }
    for (int n = 0; n < filter.correspondents().size(); n++) {
      values.put("who" + n, HexFormat.of().parseHex(filter.correspondents().get(n)));
    }
    List<String> each = new ArrayList<>();
    for (int n = 0; n < filter.correspondents().size(); n++) {
      each.add("(" + select("m.sender_index = :who" + n, order, count) + ")");
    }
    return "select * from (%s) as m %s limit %d"
        .formatted(String.join(" union all ", each), order, count);
  }

  private String select(String more, String order, int count) {
    List<String> all = new ArrayList<>(conditions);
    if (!more.isEmpty()) {
      all.add(more);
    }
    String where = all.isEmpty() ? "" : " where " + String.join(" and ", all);
    return "select m.id, m.received_at, m.status from message m%s %s limit %d"
        .formatted(where, order, count);
  }

  public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
    JdbcClient.StatementSpec bound = statement;
    for (Map.Entry<String, Object> value : values.entrySet()) {
      bound =
          value.getValue() instanceof byte[] bytes
              ? bound.param(value.getKey(), bytes, Types.BINARY)
              : bound.param(value.getKey(), value.getValue());
    }
    return bound;
  }

  private void condition(String sql, String name, Object value) {
    if (value != null) {
      conditions.add(sql);
      values.put(name, value);
    }
  }

  private void code(String column, String value) {
    if (value != null) {
      conditions.add("m.%s = '%s'".formatted(column, value));
    }
  }

  private static String codes(List<String> codes) {
    return codes.stream().collect(Collectors.joining("', '", "'", "'"));
  }

  private static Object timestamp(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
