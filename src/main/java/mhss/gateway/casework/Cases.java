package mhss.gateway.casework;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.state.CaseContent;
import mhss.gateway.rules.Urn;
import mhss.gateway.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases, to be read. */
public class Cases {

  private static final String SELECT =
      "select id, desk, urn, generation, contract, rule_set, state, referral_date, received_at,"
          + " key_id, missing from case_file ";

  private final JdbcClient jdbc;
  private final CaseContent content;

  public Cases(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.content = new CaseContent(jdbc, vault);
  }

  /** Newest generation of that URN at that desk; the URN in any spelling. */
  public Optional<CaseFile> byUrn(String desk, String urn) {
    return jdbc.sql(SELECT + "where desk = ? and urn_key = ? order by generation desc limit 1")
        .param(desk)
        .param(Urn.key(urn))
        .query(Cases::caseFile)
        .optional();
  }

  /** At every desk, every generation. */
  public List<CaseFile> byUrn(String urn) {
    return jdbc.sql(SELECT + "where urn_key = ? order by desk, generation")
        .param(Urn.key(urn))
        .query(Cases::caseFile)
        .list();
  }

  public Optional<CaseFile> byId(UUID id) {
    return jdbc.sql(SELECT + "where id = ?").param(id).query(Cases::caseFile).optional();
  }

  /** In the order in which they are due. */
  public List<RunningClock> clocks(UUID caseFile) {
    return jdbc.sql(
            "select rule, started_at, due_at, firm, state from clock where case_id = ?"
                + " order by due_at, rule")
        .param(caseFile)
        .query(Cases::clock)
        .list();
  }

  /**
   * The fields of the referral form with the place each was found, as JSON. Whoever shows them to a
   * person records in the history that they were read.
   *
   * @return empty when there is no such case, or its form is not there
   * @throws mhss.gateway.vault.ContentDestroyed when the case was destroyed
   */
  public Optional<byte[]> details(UUID caseFile) {
    return jdbc.sql("select key_id, details from case_file where id = ? and details is not null")
        .param(caseFile)
        .query(
            (row, n) ->
                content.open(
                    caseFile, row.getObject("key_id", UUID.class), row.getBytes("details")))
        .optional();
  }

  /**
   * @param urn as received
   * @param key vault key of the case
   * @param missing keys of required fields that were not given
   */
  public record CaseFile(
      UUID id,
      String desk,
      String urn,
      int generation,
      String contract,
      String ruleSet,
      String state,
      LocalDate referralDate,
      Instant receivedAt,
      UUID key,
      List<String> missing) {

    public CaseFile {
      missing = List.copyOf(missing);
    }
  }

  /**
   * @param firm false: warn only
   * @param state {@code running}, {@code met}, {@code missed}, {@code stopped}
   */
  public record RunningClock(
      String rule, Instant startedAt, Instant dueAt, boolean firm, String state) {}

  private static CaseFile caseFile(ResultSet row, int n) throws SQLException {
    Array missing = row.getArray("missing");
    return new CaseFile(
        row.getObject("id", UUID.class),
        row.getString("desk"),
        row.getString("urn"),
        row.getInt("generation"),
        row.getString("contract"),
        row.getString("rule_set"),
        row.getString("state"),
        row.getObject("referral_date", LocalDate.class),
        instant(row, "received_at"),
        row.getObject("key_id", UUID.class),
        List.of((String[]) missing.getArray()));
  }

  private static RunningClock clock(ResultSet row, int n) throws SQLException {
    return new RunningClock(
        row.getString("rule"),
        instant(row, "started_at"),
        instant(row, "due_at"),
        row.getBoolean("firm"),
        row.getString("state"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
