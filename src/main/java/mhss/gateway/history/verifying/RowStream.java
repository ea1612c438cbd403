package mhss.gateway.history.verifying;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** The rows of the table in the order of the chain, as fast as PostgreSQL gives them. */
final class RowStream {

  private static final int BATCH = 1024;

  private final CopyOut copy;

  /**
   * @param query that gives all columns in the order in which they are hashed
   */
  RowStream(Connection connection, String query) throws SQLException {
    this.copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (" + query + ") to stdout (format binary)");
  }

  /**
   * @return empty at the end
   */
  List<WireRow> next() throws SQLException {
    List<WireRow> rows = new ArrayList<>(BATCH);
    while (rows.size() < BATCH && copy.isActive()) {
      byte[] message = copy.readFromCopy();
      WireRow row = message == null ? null : WireRow.of(message);
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Before its end, so that the connection can be used again. */
  void stop() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }
}
