package mhss.gateway.operations.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import mhss.gateway.operations.Hit;
import mhss.gateway.operations.TypedId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of every table that a person can mean, by index alone. */
public class Rows {

  /** Enough to choose from; whoever has more types more. */
  private static final int MOST = 50;

  private static final String CASES =
      "(select 'case' as kind, id::text as id, urn as name, desk, state, received_at as at from case_file where %s limit 50)";
  private static final String MESSAGES =
      "(select 'message', id::text, kind, desk, status, received_at from message where %s limit 50)";
  private static final String OUTBOX =
      "(select 'outbox', id::text, kind, null, state, queued_at from outbox where %s limit 50)";
  private static final String RETURNS =
      "(select 'return', id::text, return_id || ' ' || period, 'provider', state, made_at from return_file where %s limit 50)";
  private static final String REVIEWS =
      "(select 'review', id::text, report, 'adviser', state, received_at from review where %s limit 50)";

  private final JdbcClient sql;

  public Rows(JdbcClient sql) {
    this.sql = sql;
  }

  public List<Hit> byId(TypedId typed) {
    String between = "id between :first and :last";
    return sql.sql(all(between, CASES, MESSAGES, OUTBOX, RETURNS, REVIEWS))
        .param("first", typed.first())
        .param("last", typed.last())
        .query(Rows::hit)
        .list();
  }

  /**
   * Of the raw mail, or of a report or a file of a return.
   *
   * @param hex in lower case
   */
  public List<Hit> bySha256(String hex) {
    String message = "sha256 = decode(:hex, 'hex')";
    String file = "id in (select \"return\" from return_content where sha256 = :hex)";
    String report =
        "id in (select case_id from report where document_sha256 = :hex"
            + " union select case_id from submission where document_sha256 = :hex)";
    return sql.sql(
            CASES.formatted(report)
                + " union all "
                + MESSAGES.formatted(message)
                + " union all "
                + RETURNS.formatted(file)
                + " union all "
                + REVIEWS.formatted("document_sha256 = :hex")
                + " order by at desc limit "
                + MOST)
        .param("hex", hex)
        .query(Rows::hit)
        .list();
  }

  /** Mail that has no case, and speaks of one. */
  public Optional<Hit> bySpokenUrn(String urn) {
    return sql.sql(
            "select max(received_at) as at from message where urn = :urn and case_id is null")
        .param("urn", urn)
        .query((row, n) -> Optional.ofNullable(at(row)))
        .single()
        .map(at -> new Hit("urn", urn, urn, null, null, at));
  }

  /**
   * @param index keyed, in hex
   */
  public Optional<Hit> byCorrespondent(String index) {
    return sql.sql("select max(received_at) as at from message where sender_index = :index")
        .param("index", HexFormat.of().parseHex(index))
        .query((row, n) -> Optional.ofNullable(at(row)))
        .single()
        .map(at -> new Hit("correspondent", index, null, null, null, at));
  }

  private static String all(String where, String... tables) {
    StringBuilder union = new StringBuilder();
    for (String table : tables) {
      union.append(union.isEmpty() ? "" : " union all ").append(table.formatted(where));
    }
    return union + " order by at desc limit " + MOST;
  }

  private static Hit hit(ResultSet row, int n) throws SQLException {
    return new Hit(
        row.getString("kind"),
        row.getString("id"),
        row.getString("name"),
        row.getString("desk"),
        row.getString("state"),
        at(row));
  }

  private static Instant at(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
