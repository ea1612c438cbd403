package mhss.gateway.returns.rows;

import static mhss.gateway.returns.rows.Sql.timestamp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.returns.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code return_file}. Every method that writes takes part in the transaction. */
public class ReturnRows {

  private static final long LOCK =
      ByteBuffer.wrap("returns.".getBytes(StandardCharsets.US_ASCII)).getLong();

  private static final String SELECT =
      """
      select f.*, o.message as mail, o.header_id, o.state as mail_state, o.sent_at, o.reply,
             o.cause, o.advice, encode(m.sha256, 'hex') as mail_sha256
      from return_file f
      left join outbox o on o.id = f.outbox
      left join message m on m.id = o.message
      """;

  private final JdbcClient jdbc;

  public ReturnRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the end of the transaction nobody else makes, corrects or discards a return. */
  public void lock() {
    jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", LOCK).query(row -> {});
  }

  public void insert(ReturnRow row) {
    jdbc.sql(
            """
            insert into return_file (id, rule_set, return_id, period, period_first, period_last,
              version, kind, content_kind, state, late, planned_at, cut_off, as_of, made_at,
              made_by, sections, contract, "rows", total_pence, key_id, corrects, reason)
            values (:id, :rules, :return, :period, :first, :last, :version, :kind, :content,
              :state, :late, :planned, :cutOff, :asOf, :at, :by, :sections, :contract, :rows,
              :total, :key, :corrects, :reason)
            """)
        .param("id", row.id())
        .param("rules", row.name().ruleSet())
        .param("return", row.name().returnId())
        .param("period", row.period().id())
        .param("first", row.period().first())
        .param("last", row.period().last())
        .param("version", row.name().version())
        .param("kind", row.kind())
        .param("content", row.contentKind())
        .param("state", row.state())
        .param("late", row.making().late())
        .param("planned", timestamp(row.making().plannedAt()))
        .param("cutOff", timestamp(row.making().cutOff()))
        .param("asOf", row.making().asOf())
        .param("at", timestamp(row.making().at()))
        .param("by", row.making().by())
        .param(
            "sections",
            row.selection().map(Selection::sections).orElse(Set.of()).stream()
                .sorted()
                .toArray(String[]::new))
        .param("contract", row.selection().flatMap(Selection::contract).orElse(null))
        .param("rows", row.rows())
        .param("total", Sql.nullable(row.totalPence()))
        .param("key", row.key())
        .param("corrects", row.corrects().orElse(null))
        .param("reason", row.reason().orElse(null))
        .update();
  }

  public void queued(UUID id, UUID outbox) {
    jdbc.sql(
            """
            update return_file set state = 'queued', outbox = :outbox, problem = null,
              problem_at = null
            where id = :id
            """)
        .param("id", id)
        .param("outbox", outbox)
        .update();
  }

  /**
   * @return false when it was known
   */
  public boolean problem(UUID id, String problem, Instant at) {
    return jdbc.sql(
                """
                update return_file set state = 'due', problem = :problem, problem_at = :at
                where id = :id and problem is distinct from :problem
                """)
            .param("id", id)
            .param("problem", problem)
            .param("at", timestamp(at))
            .update()
        == 1;
  }

  public void approved(UUID id, String actor, Instant at) {
    jdbc.sql(
            """
            update return_file set state = 'due', approved_by = :actor, approved_at = :at
            where id = :id
            """)
        .param("id", id)
        .param("actor", actor)
        .param("at", timestamp(at))
        .update();
  }

  public void discarded(UUID id, String actor, Instant at, String reason) {
    jdbc.sql(
            """
            update return_file set state = 'discarded', discarded_by = :actor, discarded_at = :at,
              reason = :reason
            where id = :id
            """)
        .param("id", id)
        .param("actor", actor)
        .param("at", timestamp(at))
        .param("reason", reason)
        .update();
  }

  public void superseded(UUID id, boolean superseded) {
    jdbc.sql("update return_file set superseded = :superseded where id = :id")
        .param("id", id)
        .param("superseded", superseded)
        .update();
  }

  public Optional<ReturnRow> byId(UUID id) {
    return jdbc.sql(SELECT + "where f.id = :id")
        .param("id", id)
        .query(ReturnRowMapping::row)
        .optional();
  }

  /** Whether its mail has left, or nobody can say that it has not. */
  public boolean mayHaveLeft(UUID id) {
    return jdbc.sql(
            """
            select exists (
              select 1 from return_file f
              join outbox o on o.id = f.outbox
              join history h on h.message = o.message
              where f.id = :id and h.step in ('sent', 'send-uncertain'))
            """)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** The return that a mail of the outbox carries. */
  public Optional<ReturnRow> byOutbox(UUID outbox) {
    return jdbc.sql(SELECT + "where f.outbox = :outbox")
        .param("outbox", outbox)
        .query(ReturnRowMapping::row)
        .optional();
  }

  /** The first version first. */
  public List<ReturnRow> versions(String ruleSet, String returnId, String period) {
    return jdbc.sql(
            SELECT
                + """
                where f.rule_set = :rules and f.return_id = :return and f.period = :period
                order by f.version
                """)
        .param("rules", ruleSet)
        .param("return", returnId)
        .param("period", period)
        .query(ReturnRowMapping::row)
        .list();
  }

  /** Of all rule sets; the first version first. */
  public List<ReturnRow> byPeriod(String period) {
    return jdbc.sql(
            SELECT
                + """
                where upper(f.period) = upper(:period)
                order by f.rule_set, f.return_id, f.version
                """)
        .param("period", period)
        .query(ReturnRowMapping::row)
        .list();
  }

  /** Planned for instants from the first one on, before the second one. */
  public List<ReturnRow> planned(Instant from, Instant before) {
    return jdbc.sql(
            SELECT
                + """
                where f.planned_at >= :from and f.planned_at < :before
                order by f.planned_at, f.rule_set, f.return_id, f.version
                """)
        .param("from", timestamp(from))
        .param("before", timestamp(before))
        .query(ReturnRowMapping::row)
        .list();
  }

  /** In one of these states, not superseded; the one made first, first. */
  public List<ReturnRow> inState(Set<String> states) {
    return jdbc.sql(
            SELECT
                + """
                where f.state = any (:states) and not f.superseded
                order by f.made_at, f.period_last, f.rule_set, f.return_id
                """)
        .param("states", states.toArray(String[]::new))
        .query(ReturnRowMapping::row)
        .list();
  }
}
