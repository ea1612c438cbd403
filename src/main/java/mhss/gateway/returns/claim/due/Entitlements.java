package mhss.gateway.returns.claim.due;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import mhss.gateway.returns.Assignment;
import mhss.gateway.returns.claim.due.Entitled.Accepted;
import mhss.gateway.returns.claim.due.Entitled.Standing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Elements that are due and not claimed, read row by row. */
public class Entitlements {

  /** Rows that are in memory at a time. */
  private static final int FETCH = 1000;

  private final NamedParameterJdbcTemplate jdbc;
  private final EarlierReturns earlier;
  private final TransactionTemplate transaction;

  public Entitlements(DataSource dataSource, PlatformTransactionManager transactions) {
    JdbcTemplate rowByRow = new JdbcTemplate(dataSource);
    rowByRow.setFetchSize(FETCH);
    this.jdbc = new NamedParameterJdbcTemplate(rowByRow);
    this.earlier = new EarlierReturns(dataSource);
    this.transaction = new TransactionTemplate(transactions); // without one nothing is streamed
  }

  /** By the day of acceptance, URN and element. */
  public void read(Assignment assignment, List<Element> elements, Consumer<Entitled> each) {
    transaction.executeWithoutResult(status -> stream(assignment, elements, each));
  }

  private void stream(Assignment assignment, List<Element> elements, Consumer<Entitled> each) {
    EntitlementSql sql = new EntitlementSql(assignment, elements, earlier.before(assignment));
    jdbc.query(
        sql.text(),
        new MapSqlParameterSource(sql.parameters()),
        (RowCallbackHandler) row -> each.accept(entitled(row)));
  }

  private static Entitled entitled(ResultSet row) throws SQLException {
    return new Entitled(
        row.getObject("case_id", UUID.class),
        row.getString("contract"),
        row.getString("urn"),
        row.getString("urn_key"),
        row.getString("element"),
        row.getLong("n"),
        instant(row, "at"),
        row.getBoolean("is_new"),
        new Standing(
            row.getString("held"),
            row.getBoolean("sensitive"),
            row.getBoolean("claimed_before"),
            row.getBoolean("paid_before"),
            instant(row, "support_ends")),
        new Accepted(
            row.getObject("in_employment", Boolean.class),
            row.getString("outcome"),
            row.getObject("counts_from", LocalDate.class),
            row.getObject("plan_on", LocalDate.class)));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
