package mhss.gateway.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks the chain from its first entry, a few rows in memory at a time. */
final class Verifier {

  private static final int FETCH = 1_000;
  private static final String WHOLE_TABLE = "select " + Row.COLUMNS + " from history order by seq";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate reading;

  Verifier(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(FETCH);
    // PostgreSQL gives a cursor only inside a transaction; without one it sends the whole table.
    this.reading = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    reading.setReadOnly(true);
    reading.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
  }

  Verification verify() {
    return reading.execute(status -> jdbc.query(WHOLE_TABLE, Verifier::walk));
  }

  private static Verification walk(ResultSet result) throws SQLException {
    byte[] head = Canonical.GENESIS;
    long entries = 0;
    while (result.next()) {
      Row row = Row.of(result);
      byte[] hash = result.getBytes("hash");
      String flaw = flaw(row, hash, entries + 1, head);
      if (flaw != null) {
        return new Verification(entries, Math.min(row.seq(), entries + 1), flaw, hex(head));
      }
      head = hash;
      entries++;
    }
    return new Verification(entries, 0, "", hex(head));
  }

  private static String flaw(Row row, byte[] hash, long expected, byte[] head) {
    if (row.seq() != expected) {
      return "entry " + expected + " is missing; the next one is " + row.seq();
    }
    if (!Arrays.equals(Canonical.hash(row), hash)) {
      return "entry " + expected + " was changed: its values do not give its hash";
    }
    if (!Arrays.equals(row.prev(), head)) {
      return "entry "
          + expected
          + " does not follow the one before it: that one, or this one, was"
          + " replaced";
    }
    return null;
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
