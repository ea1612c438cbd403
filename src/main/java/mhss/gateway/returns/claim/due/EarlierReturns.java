package mhss.gateway.returns.claim.due;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import mhss.gateway.returns.Assignment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The returns of the same rule that were made before. */
class EarlierReturns {

  private final JdbcClient jdbc;

  EarlierReturns(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * @param versions of this very return, with this one if it was made already
   * @param madeAlready it is computed again: as it was then
   * @param before of the period before; empty: there was none
   */
  record Earlier(List<UUID> versions, boolean madeAlready, Optional<Before> before) {}

  /**
   * @param asOf the last event that counted in it
   */
  record Before(long asOf, OffsetDateTime cutOff) {}

  Earlier before(Assignment assignment) {
    return new Earlier(versions(assignment), madeAlready(assignment), previous(assignment));
  }

  private List<UUID> versions(Assignment assignment) {
    return of(assignment, "select id from return_file", "and period = :period")
        .param("period", assignment.period().id())
        .query(UUID.class)
        .list();
  }

  private boolean madeAlready(Assignment assignment) {
    return of(
            assignment,
            "select count(*) > 0 from return_file",
            "and period = :period and version = :version and made_at = :at")
        .param("period", assignment.period().id())
        .param("version", assignment.version())
        .param("at", assignment.at().atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  private Optional<Before> previous(Assignment assignment) {
    return of(
            assignment,
            "select as_of, cut_off from return_file",
            "and version = 1 and period_last < :first and as_of <= :asOf order by period_last desc limit 1")
        .param("first", assignment.period().first())
        .param("asOf", assignment.asOf())
        .query(
            (row, n) ->
                new Before(row.getLong("as_of"), row.getObject("cut_off", OffsetDateTime.class)))
        .optional();
  }

  private JdbcClient.StatementSpec of(Assignment assignment, String select, String where) {
    return jdbc.sql(select + " where rule_set = :ruleSet and return_id = :rule " + where)
        .param("ruleSet", assignment.rules().id())
        .param("rule", assignment.rule().id());
  }
}
