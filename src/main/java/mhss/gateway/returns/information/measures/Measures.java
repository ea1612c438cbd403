package mhss.gateway.returns.information.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import mhss.gateway.returns.Evidence;
import mhss.gateway.rules.FigureRule;
import mhss.gateway.rules.FigureRule.Measure;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Figures by SQL. What is counted and the evidence for it come from the same query, so that they
 * cannot differ.
 */
public class Measures {

  /** Held at a time; a cursor needs a transaction. */
  private static final int ROWS = 1_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final WorkingCalendar calendar;

  public Measures(
      DataSource dataSource, TransactionTemplate transactions, WorkingCalendar calendar) {
    JdbcTemplate cursor = new JdbcTemplate(dataSource);
    cursor.setFetchSize(ROWS);
    this.jdbc = JdbcClient.create(cursor);
    this.transactions = transactions;
    this.calendar = calendar;
  }

  public Tally tally(FigureRule figure, Scope scope) {
    Query query = query(figure.measure(), scope);
    String sql =
        """
        select contract, day, label, count(*) as all_of_them,
               count(*) filter (where hit) as hits
        from (%s) counted group by contract, day, label
        """
            .formatted(query.sql());
    return new Tally(
        jdbc.sql(sql)
            .params(query.parameters())
            .query(
                (row, n) ->
                    new Tally.Entry(
                        row.getString("contract"),
                        row.getObject("day", LocalDate.class),
                        row.getString("label"),
                        row.getLong("all_of_them"),
                        row.getLong("hits")))
            .list());
  }

  /** Every event behind a figure, by the day, then the URN. */
  public List<Found> evidence(FigureRule figure, Scope scope) {
    List<Found> evidence = new ArrayList<>();
    each(figure, scope, evidence::add);
    return evidence;
  }

  /** The same, one by one: they are never all held. */
  void each(FigureRule figure, Scope scope, Consumer<Found> sink) {
    Query query = query(figure.measure(), scope);
    String sql =
        """
        select counted.*, f.urn, e.event, e.at
        from (%s) counted
        join case_file f on f.id = counted.case_id
        join case_event e on e.case_id = counted.case_id and e.n = counted.n
        order by counted.day, f.urn_key, counted.n
        """
            .formatted(query.sql());
    transactions.executeWithoutResult(
        status ->
            jdbc.sql(sql)
                .params(query.parameters())
                .query(
                    row -> {
                      sink.accept(found(figure, row));
                    }));
  }

  private static Found found(FigureRule figure, ResultSet row) throws SQLException {
    Boolean hit = row.getObject("hit", Boolean.class);
    return new Found(
        row.getString("contract"),
        row.getObject("day", LocalDate.class),
        new Evidence(
            named(figure, row.getString("label")),
            hit == null ? "counted" : hit ? "numerator" : "missed",
            row.getObject("case_id", UUID.class),
            row.getString("urn"),
            row.getLong("n"),
            row.getString("event"),
            row.getObject("at", OffsetDateTime.class).toInstant()));
  }

  /** Evidence, and where it was counted. */
  public record Found(String contract, LocalDate day, Evidence evidence) {}

  static String named(FigureRule figure, String label) {
    return label.isEmpty() ? figure.id() : figure.id() + "/" + label;
  }

  private Query query(Measure measure, Scope scope) {
    return switch (measure.kind()) {
      case Measure.COUNT -> Counting.count(measure, scope);
      case Measure.IN_TIME -> Deadlined.inTime(measure, scope);
      case Measure.WITHIN -> Deadlined.within(measure, scope, calendar);
      case Measure.FIRST_DECISION -> Counting.firstDecision(measure, scope);
      case Measure.LATE -> Deadlined.late(measure, scope);
      case Measure.RETURNED_BY -> Counting.returnedBy(scope);
      default -> throw new IllegalArgumentException(measure.kind() + " is not counted by SQL");
    };
  }
}
