package mhss.gateway.console.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import mhss.gateway.history.History;
import mhss.gateway.history.Verification;
import mhss.gateway.store.TestStore;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** How fast the chain verifies, beside PostgreSQL streaming the same rows to nobody. */
final class ChainBench {

  private static final int ROUNDS = 3;
  private static final String ROWS =
      "select prev, seq, at, step, outcome, actor, message, case_id, urn, rule, facts, hash"
          + " from history order by seq";

  private final TestStore store;

  ChainBench(TestStore store) {
    this.store = store;
  }

  void measure() throws SQLException {
    double[] stream = new double[ROUNDS];
    double[] verify = new double[ROUNDS];
    long entries = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long started = System.nanoTime();
      entries = stream();
      stream[round] = (System.nanoTime() - started) / 1e9;
      started = System.nanoTime();
      Verification found = new History(store.dataSource(), Clock.systemUTC()).verify();
      verify[round] = (System.nanoTime() - started) / 1e9;
      if (!found.intact() || found.entries() != entries) {
        throw new IllegalStateException("The chain does not hold: " + found.reason());
      }
    }
    Arrays.sort(stream);
    Arrays.sort(verify);
    ConsoleBench.say(
        "chain: %,d entries; stream %,.2f s (%,.0f/s), verify %,.2f s (%,.0f/s), speed %.2f of the stream",
        entries,
        stream[1],
        entries / stream[1],
        verify[1],
        entries / verify[1],
        stream[1] / verify[1]);
  }

  private long stream() throws SQLException {
    try (Connection connection = store.ownersConnection()) {
      CopyOut copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut("copy (" + ROWS + ") to stdout (format binary)");
      long rows = -1; // its end is a message too
      while (copy.readFromCopy() != null) {
        rows++;
      }
      return rows;
    }
  }
}
