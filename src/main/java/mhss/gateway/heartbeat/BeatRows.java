package mhss.gateway.heartbeat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code heartbeat}. */
class BeatRows {

  private final JdbcClient jdbc;

  BeatRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      String mailbox,
      String askedBy,
      Instant sentAt,
      Optional<Instant> arrivedAt,
      Optional<Instant> lastArrived,
      Optional<Instant> silentSince,
      Optional<String> problem) {}

  /** A row of the outbox whose heartbeat is settled, or given up. */
  record Spent(UUID beat, UUID outbox, UUID message, String problem) {}

  /**
   * Whether one was sent since then, or has not even left: where the way is closed they would pile
   * up. Until the end of the transaction nobody else sends one from this mailbox.
   */
  boolean recent(String mailbox, Instant since) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('heartbeat ' || :mailbox, 0))")
        .param("mailbox", mailbox)
        .query(row -> {});
    return jdbc.sql(
            """
            select exists (select from heartbeat h left join outbox o on o.id = h.outbox
              where h.mailbox = :mailbox and (h.sent_at > :since
                or h.arrived_at is null and o.state in ('due', 'sending')))
            """)
        .param("mailbox", mailbox)
        .param("since", timestamp(since))
        .query(Boolean.class)
        .single();
  }

  String desk(String mailbox) {
    return jdbc.sql("select desk from message where mailbox = :mailbox limit 1")
        .param("mailbox", mailbox)
        .query(String.class)
        .optional()
        .orElse(mailbox.equals("adviser") ? "adviser" : "provider");
  }

  void insert(UUID id, String mailbox, String actor, Instant now) {
    jdbc.sql(
            "insert into heartbeat (id, mailbox, asked_by, sent_at)"
                + " values (:id, :mailbox, :actor, :now)")
        .param("id", id)
        .param("mailbox", mailbox)
        .param("actor", actor)
        .param("now", timestamp(now))
        .update();
  }

  void queued(UUID id, UUID outbox) {
    jdbc.sql("update heartbeat set outbox = :outbox where id = :id")
        .param("id", id)
        .param("outbox", outbox)
        .update();
  }

  /** True in it when it has not come back before; empty when its row is gone. */
  Optional<Boolean> expected(UUID id) {
    return jdbc.sql("select arrived_at is null from heartbeat where id = :id")
        .param("id", id)
        .query(Boolean.class)
        .optional();
  }

  void arrived(UUID id, Instant now) {
    jdbc.sql("update heartbeat set arrived_at = :now where id = :id and arrived_at is null")
        .param("id", id)
        .param("now", timestamp(now))
        .update();
  }

  /** The newest of each mailbox. */
  List<Row> newest() {
    return jdbc.sql(
            """
            select distinct on (mailbox) h.*,
              (select max(arrived_at) from heartbeat a where a.mailbox = h.mailbox) as last_arrived,
              (select min(sent_at) from heartbeat w where w.mailbox = h.mailbox
                and w.sent_at > coalesce((select max(sent_at) from heartbeat a
                  where a.mailbox = h.mailbox and a.arrived_at is not null), '-infinity')) as silent_since
            from heartbeat h order by mailbox, sent_at desc, id
            """)
        .query(BeatRows::row)
        .list();
  }

  List<Spent> spent(Instant before) {
    return jdbc.sql(
            """
            select h.id, h.mailbox, o.id as outbox, o.message,
              case when o.state in ('failed', 'suppressed', 'cancelled', 'uncertain') and h.arrived_at is null
                then coalesce(o.advice, o.cause, o.state) end as problem
            from heartbeat h join outbox o on o.id = h.outbox
            where o.state in ('failed', 'suppressed', 'cancelled')
               or o.state in ('sent', 'uncertain') and (h.arrived_at is not null or h.sent_at < :before)
            for update of h skip locked
            """)
        .param("before", timestamp(before))
        .query(
            (row, n) ->
                new Spent(
                    row.getObject("id", UUID.class),
                    row.getObject("outbox", UUID.class),
                    row.getObject("message", UUID.class),
                    problem(row.getString("problem"), row.getString("mailbox"))))
        .list();
  }

  /** It is taken off the outbox, so that nobody can settle it as other mails. */
  private static String problem(String said, String mailbox) {
    return said == null
        ? null
        : "%s; 'gateway heartbeat %s' then sends another"
            .formatted(said.replaceFirst(",? then settle .*", ""), mailbox);
  }

  void remove(Spent spent) {
    jdbc.sql(
            "update heartbeat set outbox = null, problem = coalesce(:problem, problem) where id = :id")
        .param("id", spent.beat())
        .param("problem", spent.problem())
        .update();
    jdbc.sql("delete from outbox where id = :id").param("id", spent.outbox()).update();
  }

  void forget(Instant before) {
    jdbc.sql("delete from heartbeat where sent_at < :before and outbox is null")
        .param("before", timestamp(before))
        .update();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("mailbox"),
        row.getString("asked_by"),
        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
        instant(row, "arrived_at"),
        instant(row, "last_arrived"),
        instant(row, "silent_since"),
        Optional.ofNullable(row.getString("problem")));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
