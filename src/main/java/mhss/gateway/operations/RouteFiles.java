package mhss.gateway.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of the route files, to be read. */
public class RouteFiles {

  private final JdbcClient sql;

  public RouteFiles(JdbcClient sql) {
    this.sql = sql;
  }

  /** Every file the gateway has seen, by path. */
  public List<RouteFile> list() {
    return sql.sql(
            """
            select path, state, encode(sha256, 'hex') as sha256, deployed_at, refused_at, line, error
            from route_file order by path""")
        .query((row, n) -> routeFile(row))
        .list();
  }

  private static RouteFile routeFile(ResultSet row) throws SQLException {
    return new RouteFile(
        row.getString("path"),
        row.getString("state"),
        row.getString("sha256"),
        instant(row, "deployed_at"),
        instant(row, "refused_at"),
        row.getInt("line"),
        row.getString("error"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
