package mhss.gateway.history.verifying;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import mhss.gateway.history.Verification;
import org.springframework.jdbc.core.ConnectionCallback;

/**
 * Walks the chain from its first entry. PostgreSQL streams, this thread reads, others hash; a few
 * thousand rows are in memory at a time.
 */
public final class ChainCheck implements ConnectionCallback<Verification> {

  private static final int AHEAD = 8;

  private final String query;
  private final Set<Long> asked;
  private final LongConsumer progress;

  /**
   * @param query that gives all columns in the order in which they are hashed, in the order of the
   *     chain
   * @param asked numbers of entries whose hashes are to be told
   * @param progress is told from time to time how many entries were looked at
   */
  public ChainCheck(String query, Set<Long> asked, LongConsumer progress) {
    this.query = query;
    this.asked = Set.copyOf(asked);
    this.progress = progress;
  }

  @Override
  public Verification doInConnection(Connection connection) throws SQLException {
    int hashers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    ExecutorService workers = Executors.newFixedThreadPool(hashers, ChainCheck::daemon);
    RowStream rows = new RowStream(connection, query);
    try {
      return walk(rows, workers);
    } finally {
      workers.shutdownNow();
      rows.stop();
    }
  }

  private Verification walk(RowStream rows, ExecutorService workers) throws SQLException {
    ChainWalk walk = new ChainWalk(asked);
    Deque<Future<Batch>> ahead = new ArrayDeque<>();
    long looked = 0;
    for (List<WireRow> next = rows.next(); !next.isEmpty(); next = rows.next()) {
      List<WireRow> batch = next;
      ahead.add(workers.submit(() -> Batch.checked(batch)));
      if (ahead.size() == AHEAD) {
        walk.add(result(ahead.remove()));
      }
      looked += batch.size();
      progress.accept(looked);
    }
    while (!ahead.isEmpty()) {
      walk.add(result(ahead.remove()));
    }
    return walk.end();
  }

  private static Batch result(Future<Batch> batch) {
    try {
      return batch.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("An entry of the history could not be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The verification was interrupted", e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "verify-history");
    thread.setDaemon(true);
    return thread;
  }
}
