package mhss.gateway.watch;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of notices. What a person wrote is readable under the key of the case. */
class NoticeRows {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

  /** Without its values. */
  private static final String SELECT =
      """
      select n.id, n.case_id, n.kind, n.cause, n.state, n.late, n.prepared_at, n.decided_at,
             n.decided_by, n.outbox, n.problem, f.desk, f.urn, f.rule_set
      from notice n join case_file f on f.id = n.case_id
      """;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  NoticeRows(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * @return false when this cause has its notice already
   */
  boolean insert(UUID id, CaseFile caseFile, Wanted wanted) {
    return jdbc.sql(
                """
                insert into notice (id, case_id, kind, cause, state, late, "values", prepared_at)
                values (:id, :case, :kind, :cause, 'prepared', :late, :values, :now)
                on conflict do nothing
                """)
            .param("id", id)
            .param("case", caseFile.id())
            .param("kind", wanted.kind())
            .param("cause", wanted.cause())
            .param("late", wanted.late())
            .param("values", seal(id, caseFile, wanted.values()))
            .param("now", timestamp(clock.instant()))
            .update()
        == 1;
  }

  /** At most two, enough to see that a typed beginning is not clear. */
  List<UUID> between(UUID first, UUID last) {
    return jdbc.sql("select id from notice where id between ? and ? limit 2")
        .param(first)
        .param(last)
        .query(UUID.class)
        .list();
  }

  /** Whether one of the kind waits for a person already. */
  boolean waits(UUID caseFile, String kind) {
    return jdbc.sql(
            "select exists (select from notice"
                + " where case_id = ? and kind = ? and state = 'prepared')")
        .param(caseFile)
        .param(kind)
        .query(Boolean.class)
        .single();
  }

  /**
   * @param cause distinguishes the notices of a kind
   */
  record Wanted(String kind, String cause, boolean late, Map<String, String> values) {}

  Map<String, String> values(Notice notice, CaseFile caseFile) {
    byte[] sealed =
        jdbc.sql("select \"values\" from notice where id = ?")
            .param(notice.id())
            .query(byte[].class)
            .single();
    try {
      return JSON.readValue(vault.open(caseFile.key(), sealed, context(notice.id())), TEXTS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Until the end of the transaction nobody else decides about it. */
  boolean lockPrepared(UUID id) {
    return jdbc.sql("select true from notice where id = ? and state = 'prepared' for update")
        .param(id)
        .query(Boolean.class)
        .optional()
        .isPresent();
  }

  void queued(UUID id, UUID outbox, String actor) {
    decide(id, "queued", actor, outbox);
  }

  void discarded(UUID id, String actor) {
    decide(id, "discarded", actor, null);
  }

  private void decide(UUID id, String state, String actor, UUID outbox) {
    jdbc.sql(
            """
            update notice
            set state = :state, decided_at = :now, decided_by = :actor, outbox = :outbox,
                problem = null
            where id = :id
            """)
        .param("state", state)
        .param("now", timestamp(clock.instant()))
        .param("actor", actor)
        .param("outbox", outbox, java.sql.Types.OTHER)
        .param("id", id)
        .update();
  }

  void problem(UUID id, String problem) {
    jdbc.sql("update notice set problem = :problem where id = :id")
        .param("problem", problem)
        .param("id", id)
        .update();
  }

  /** Those that wait for a person, the oldest first, from behind that one on. */
  List<Notice> waiting(Optional<UUID> behind, int most) {
    String after =
        behind.isEmpty()
            ? ""
            : " and (n.prepared_at, n.id) > (select b.prepared_at, b.id from notice b where b.id = :behind)";
    return jdbc.sql(
            SELECT
                + "where n.state = 'prepared' and f.purged_at is null"
                + after
                + " order by n.prepared_at, n.id limit :most")
        .param("behind", behind.orElse(null))
        .param("most", most)
        .query(NoticeRows::notice)
        .list();
  }

  /**
   * @param condition never from outside
   */
  List<Notice> where(String condition, Object value) {
    return jdbc.sql(SELECT + "where " + condition + " order by n.prepared_at, n.id")
        .param("value", value)
        .query(NoticeRows::notice)
        .list();
  }

  private byte[] seal(UUID id, CaseFile caseFile, Map<String, String> values) {
    try {
      byte[] json = JSON.writeValueAsBytes(new TreeMap<>(values));
      return vault.seal(caseFile.key(), json, context(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String context(UUID id) {
    return "notice:" + id + ":values";
  }

  private static Notice notice(ResultSet row, int n) throws SQLException {
    return new Notice(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("desk"),
        row.getString("urn"),
        row.getString("rule_set"),
        row.getString("kind"),
        row.getString("cause"),
        row.getString("state"),
        row.getBoolean("late"),
        instant(row, "prepared_at"),
        instant(row, "decided_at"),
        row.getString("decided_by"),
        row.getObject("outbox", UUID.class),
        row.getString("problem"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
