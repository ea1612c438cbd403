package mhss.gateway.history;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The end of the chain, where entries are added one writer at a time. */
final class Chain {

  /** A step and the moment it was recorded. */
  record Pending(Step step, Instant at) {}

  private record End(long seq, byte[] hash) {}

  /**
   * One round trip, two statements: the second takes its snapshot after the first has the lock, so
   * it sees what the writer before us committed. The number is "MHSShist" in ASCII.
   */
  private static final String LOCK_AND_READ =
      "select pg_advisory_xact_lock(5568792556942750580);"
          + " select seq, hash from history order by seq desc limit 1";

  /** All entries of a transaction, a column at a time. */
  private static final String INSERT =
      "insert into history (%s) select * from unnest(%s)"
          .formatted(
              Row.COLUMNS, Row.TYPES.stream().map("?::%s[]"::formatted).collect(joining(", ")));

  private final JdbcTemplate jdbc;

  Chain(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The chain is ours from here to the end of the transaction: call it as late as possible. */
  void append(List<Pending> steps) {
    End end = jdbc.execute(Chain::lockAndRead);
    byte[] prev = end.hash();
    long seq = end.seq();
    List<Object[]> rows = new ArrayList<>(steps.size());
    for (Pending pending : steps) {
      Row row = Row.of(pending.step(), pending.at(), prev, ++seq);
      prev = Canonical.hash(row);
      rows.add(row.columns(prev));
    }
    jdbc.update(INSERT, statement -> setColumns(statement, rows));
  }

  private static void setColumns(PreparedStatement statement, List<Object[]> rows)
      throws SQLException {
    for (int n = 0; n < Row.TYPES.size(); n++) {
      int column = n;
      String type = Row.TYPES.get(n);
      Object[] values =
          rows.stream()
              .map(row -> row[column])
              .toArray(size -> type.equals("bytea") ? new byte[size][] : new Object[size]);
      statement.setArray(n + 1, statement.getConnection().createArrayOf(type, values));
    }
  }

  private static End lockAndRead(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(LOCK_AND_READ);
      statement.getMoreResults();
      try (ResultSet result = statement.getResultSet()) {
        return result.next()
            ? new End(result.getLong("seq"), result.getBytes("hash"))
            : new End(0, Canonical.GENESIS);
      }
    }
  }
}
