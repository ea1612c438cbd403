package mhss.gateway.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.work.Task.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits in the tables: each sort by an index of its own, so that a page costs a page. */
class TaskRows {

  private static final String MESSAGES =
      """
      select m.id, m.desk, m.urn, m.received_at as since, m.kind as about, m.status as state,
             0 as revision, m.cause, m.cause_text as advice, m.assigned_to as person,
             encode(m.sender_index, 'hex') as sender
      from message m where m.status = '%s'
      """;
  private static final String MAILS =
      """
      select o.id, c.desk, c.urn, o.queued_at as since, o.kind as about, o.state, 0 as revision,
             o.cause, o.advice, t.person, null as sender
      from outbox o left join case_file c on c.id = o.case_id
      left join task_taken t on t.task = 'mail:' || o.id
      where o.state in ('uncertain', 'failed', 'suppressed') and o.kind <> 'heartbeat'
      """;
  private static final String REVIEWS =
      """
      select r.id, 'adviser' as desk, c.urn, r.received_at as since, r.report as about, r.state,
             r.revision, null as cause, null as advice, t.person, null as sender
      from review r join case_file c on c.id = r.case_id
      left join task_taken t on t.task = 'review:' || r.id
      where r.state = 'open'
      """;
  private static final String NOTICES =
      """
      select n.id, c.desk, c.urn, n.prepared_at as since, n.kind as about, n.state, 0 as revision,
             null as cause, n.problem as advice, t.person, null as sender
      from notice n join case_file c on c.id = n.case_id
      left join task_taken t on t.task = 'notice:' || n.id
      where n.state = 'prepared' and c.purged_at is null
      """;

  private static final Map<Sort, String> SORTS =
      Map.of(
          Sort.PARKED, MESSAGES.formatted("parked"),
          Sort.HELD, MESSAGES.formatted("held"),
          Sort.MAIL, MAILS,
          Sort.REVIEW, REVIEWS,
          Sort.NOTICE, NOTICES);

  private final JdbcClient jdbc;

  TaskRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param about kind of a message, or report
   * @param advice what its own row says; null where it says nothing
   * @param sender keyed index of the address of a message, in hex
   */
  record Row(
      UUID id,
      String desk,
      String urn,
      Instant since,
      String about,
      String state,
      int revision,
      String cause,
      String advice,
      String person,
      String sender) {}

  /** The oldest first, those after that place. */
  List<Row> page(Sort sort, TaskFilter filter, Optional<TaskPlace> after, int most) {
    Map<String, Object> values = new HashMap<>();
    List<String> conditions = conditions(filter, values);
    if (after.isPresent()) {
      conditions.add("(w.since, w.id) > (:at, :id)");
      values.put("at", after.get().since().atOffset(ZoneOffset.UTC));
      values.put("id", UUID.fromString(after.get().id()));
    }
    return jdbc.sql(from(sort, "w.*", conditions) + " order by w.since, w.id limit " + most)
        .params(values)
        .query(TaskRows::row)
        .list();
  }

  /** No more than so many are counted. */
  int count(Sort sort, TaskFilter filter, int most) {
    Map<String, Object> values = new HashMap<>();
    String found = from(sort, "w.id", conditions(filter, values)) + " limit " + most;
    return jdbc.sql("select count(*) from (" + found + ") as found")
        .params(values)
        .query(Integer.class)
        .single();
  }

  Optional<Row> byId(Sort sort, UUID id) {
    return jdbc.sql(from(sort, "w.*", List.of("w.id = :id")))
        .param("id", id)
        .query(TaskRows::row)
        .optional();
  }

  private static String from(Sort sort, String columns, List<String> conditions) {
    return "select %s from (%s) as w".formatted(columns, SORTS.get(sort))
        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
  }

  private static List<String> conditions(TaskFilter filter, Map<String, Object> values) {
    List<String> conditions = new ArrayList<>();
    if (filter.desk().isPresent()) {
      conditions.add("(w.desk is null or w.desk = :desk)");
      values.put("desk", filter.desk().get());
    }
    if (filter.person().isPresent()) {
      conditions.add("w.person = :person");
      values.put("person", filter.person().get());
    }
    if (filter.free()) {
      conditions.add("w.person is null");
    }
    return conditions;
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("desk"),
        row.getString("urn"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getString("about"),
        row.getString("state"),
        row.getInt("revision"),
        row.getString("cause"),
        row.getString("advice"),
        row.getString("person"),
        row.getString("sender"));
  }
}
