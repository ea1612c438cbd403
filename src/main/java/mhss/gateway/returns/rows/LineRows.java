package mhss.gateway.returns.rows;

import static mhss.gateway.returns.rows.Sql.nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.returns.ClaimLine;
import mhss.gateway.rules.Urn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code return_claim_line}: what was claimed, once for ever. */
public class LineRows {

  private static final int BATCH = 1000;

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;

  public LineRows(JdbcTemplate batches) {
    this.batches = batches;
    this.jdbc = JdbcClient.create(batches);
  }

  public void insert(ReturnRow row, List<ClaimLine> lines) {
    batches.batchUpdate(
        """
        insert into return_claim_line ("return", line_no, case_id, contract, urn, urn_key, element,
          accepted_on, in_employment, amount_pence, event, as_of, period_last)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        lines,
        BATCH,
        (insert, line) -> {
          insert.setObject(1, row.id());
          insert.setInt(2, line.lineNo());
          insert.setObject(3, line.caseFile());
          insert.setString(4, line.contract());
          insert.setString(5, line.urn());
          insert.setString(6, Urn.key(line.urn()));
          insert.setString(7, line.element());
          insert.setObject(8, line.acceptedOn());
          insert.setObject(9, line.inEmployment().orElse(null), java.sql.Types.BOOLEAN);
          insert.setObject(10, nullable(line.amountPence()), java.sql.Types.BIGINT);
          insert.setLong(11, line.event());
          insert.setLong(12, row.making().asOf());
          insert.setObject(13, row.period().last());
        });
  }

  /** They may be claimed again, by whatever counts events up to here or further. */
  public void release(UUID id, long asOf) {
    jdbc.sql(
            """
            update return_claim_line set released_as_of = :asOf
            where "return" = :id and released_as_of is null
            """)
        .param("id", id)
        .param("asOf", asOf)
        .update();
  }

  /** They stand again, as if the return that released them had never been. */
  public void reinstate(UUID id) {
    jdbc.sql("update return_claim_line set released_as_of = null where \"return\" = :id")
        .param("id", id)
        .update();
  }

  /** URNs that another return has claimed since this one released them. */
  public List<String> claimedSince(UUID id) {
    return jdbc.sql(
            """
            select distinct l.urn from return_claim_line l
            join return_claim_line o on o.urn_key = l.urn_key and o.element = l.element
            where l."return" = :id and o."return" <> :id and o.released_as_of is null
            order by l.urn
            """)
        .param("id", id)
        .query(String.class)
        .list();
  }

  /**
   * What was found out about a case in it since it was made, and the next step; then it must not
   * leave.
   */
  public Optional<String> objection(UUID id) {
    if (holds(
        id,
        """
        select exists (select 1 from return_claim_line where "return" = :id and urn is null)
          or exists (select 1 from return_left_out l join case_file c on c.id = l.case_id
                     where l."return" = :id and c.purged_at is not null)
        """)) {
      return Optional.of(
          "A case in it must not be held any more: make it anew with 'gateway returns correct'");
    }
    return holds(
            id,
            """
            select exists (select 1 from return_claim_line l join case_file c on c.id = l.case_id
                           where l."return" = :id
                             and (c.held is not null or 'sensitive' = any (c.special)))
            """)
        ? Optional.of(
            "A case in it was held, or marked sensitive, since it was made: release the case, or"
                + " make the return anew with 'gateway returns correct'")
        : Optional.empty();
  }

  private boolean holds(UUID id, String question) {
    return jdbc.sql(question).param("id", id).query(Boolean.class).single();
  }

  public List<ClaimLine> of(UUID id) {
    return jdbc.sql("select * from return_claim_line where \"return\" = :id order by line_no")
        .param("id", id)
        .query(LineRows::line)
        .list();
  }

  /**
   * @param line of the return
   * @param stands false: it was released
   */
  public record CaseLine(UUID inReturn, ClaimLine line, boolean stands) {}

  /** In the order in which they were claimed. */
  public List<CaseLine> ofCase(UUID caseFile) {
    return jdbc.sql(
            """
            select l.*, f.id as file from return_claim_line l
            join return_file f on f.id = l."return"
            where l.case_id = :case order by f.made_at, l.line_no
            """)
        .param("case", caseFile)
        .query(
            (row, n) ->
                new CaseLine(
                    row.getObject("file", UUID.class),
                    line(row, n),
                    row.getObject("released_as_of") == null))
        .list();
  }

  private static ClaimLine line(ResultSet row, int n) throws SQLException {
    boolean employed = row.getBoolean("in_employment");
    Optional<Boolean> inEmployment = row.wasNull() ? Optional.empty() : Optional.of(employed);
    String urn = row.getString("urn");
    return new ClaimLine(
        row.getInt("line_no"),
        row.getObject("case_id", UUID.class),
        row.getString("contract"),
        urn == null ? "-" : urn,
        row.getString("element"),
        row.getObject("accepted_on", LocalDate.class),
        inEmployment,
        Sql.optional(row, "amount_pence"),
        row.getLong("event"));
  }
}
