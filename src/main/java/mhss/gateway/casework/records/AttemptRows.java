package mhss.gateway.casework.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import mhss.gateway.casework.Cases.Attempt;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attempts to contact the customer. */
public class AttemptRows {

  private final JdbcClient jdbc;

  public AttemptRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return false when this attempt is recorded already
   */
  public boolean add(UUID caseFile, Attempt attempt, Instant now) {
    return jdbc.sql(
                """
                insert into contact_attempt (id, case_id, at, medium, result, actor, noted_at)
                values (gen_random_uuid(), ?, ?, ?, ?, ?, ?)
                on conflict (case_id, at, medium) do nothing
                """)
            .params(
                caseFile,
                attempt.at().atOffset(ZoneOffset.UTC),
                attempt.medium(),
                attempt.result(),
                attempt.actor(),
                now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  public List<Attempt> of(UUID caseFile) {
    return jdbc.sql("select * from contact_attempt where case_id = ? order by at, medium")
        .param(caseFile)
        .query(AttemptRows::attempt)
        .list();
  }

  private static Attempt attempt(ResultSet row, int n) throws SQLException {
    return new Attempt(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("medium"),
        row.getString("result"),
        row.getString("actor"));
  }
}
