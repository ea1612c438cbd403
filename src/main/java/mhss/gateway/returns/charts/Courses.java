package mhss.gateway.returns.charts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.charts.Course.Point;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The courses of a return: of the versions that stand, the latest periods. Drawn is what was
 * printed: a number that was kept back stays so.
 */
public class Courses {

  private static final int PERIODS = 12;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.UK);

  private static final String STANDING =
      """
      with standing as (
        select id, period, period_first, period_last, "rows", total_pence
        from return_file
        where rule_set = :rules and return_id = :return
          and not superseded and state <> 'discarded'
        order by period_last desc, version desc limit :most)
      """;

  private final JdbcClient jdbc;

  Courses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those with anything to draw: what was claimed, and each figure, in the order of the return. */
  public List<Course> of(String ruleSet, String returnId) {
    List<Course> courses = new ArrayList<>(claimed(ruleSet, returnId));
    courses.addAll(figures(ruleSet, returnId));
    return courses.stream().filter(Course::hasValues).toList();
  }

  private List<Course> figures(String ruleSet, String returnId) {
    Map<String, String> words = new LinkedHashMap<>();
    Map<String, List<Point>> points = new LinkedHashMap<>();
    query(
            STANDING
                + """
                select s.*, f.id as figure, f.words, f.shown
                from standing s join return_figure f on f."return" = s.id
                where f.id not like '%:ytd'
                order by s.period_last, f.n
                """,
            ruleSet,
            returnId)
        .query(
            row -> {
              String figure = row.getString("figure");
              String shown = row.getString("shown");
              words.put(figure, row.getString("words"));
              points
                  .computeIfAbsent(figure, any -> new ArrayList<>())
                  .add(point(row, shown, Printed.number(shown)));
            });
    return words.keySet().stream()
        .map(id -> new Course(id, words.get(id), unit(points.get(id)), points.get(id)))
        .toList();
  }

  private static String unit(List<Point> points) {
    return points.stream().anyMatch(point -> Printed.isShare(point.shown()))
        ? Course.PERCENT
        : Course.COUNT;
  }

  private List<Course> claimed(String ruleSet, String returnId) {
    List<Point> lines = new ArrayList<>();
    List<Point> pounds = new ArrayList<>();
    query(
            STANDING
                + """
                select s.* from standing s
                where exists (select from return_file f where f.id = s.id and f.content_kind = 'claim')
                order by s.period_last
                """,
            ruleSet,
            returnId)
        .query(
            row -> {
              BigDecimal claimed = BigDecimal.valueOf(row.getLong("rows"));
              lines.add(point(row, String.format(Locale.UK, "%,.0f", claimed), of(claimed)));
              BigDecimal pence = row.getBigDecimal("total_pence");
              pounds.add(point(row, pounds(pence), of(pence).map(all -> all.movePointLeft(2))));
            });
    return List.of(
        new Course("lines", "Elements claimed", Course.COUNT, lines),
        new Course("amount", "Amount claimed", Course.POUNDS, pounds));
  }

  private static Optional<BigDecimal> of(BigDecimal number) {
    return Optional.ofNullable(number);
  }

  private static String pounds(BigDecimal pence) {
    return pence == null
        ? "not configured"
        : String.format(Locale.UK, "£%,.2f", pence.movePointLeft(2));
  }

  private JdbcClient.StatementSpec query(String sql, String ruleSet, String returnId) {
    return jdbc.sql(sql).param("rules", ruleSet).param("return", returnId).param("most", PERIODS);
  }

  private static Point point(ResultSet row, String shown, Optional<BigDecimal> value)
      throws SQLException {
    Period period =
        new Period(
            row.getString("period"),
            row.getObject("period_first", LocalDate.class),
            row.getObject("period_last", LocalDate.class));
    return new Point(period.id(), label(period), shown, value);
  }

  private static String label(Period period) {
    return period.id().matches("\\d{4}-\\d{2}") ? MONTH.format(period.first()) : period.id();
  }
}
