package mhss.gateway.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Test;

class HistoryWritersTest {

  private static final int WRITERS = 8;
  private static final int TRANSACTIONS = 200;

  private final TestStore store = TestStore.fresh();
  private final History history = new History(store.dataSource(), Clock.systemUTC());

  /** Every fifth transaction is rolled back, every third records two steps. */
  @Test
  void eightWritersMakeOneChainWithoutGapsWhileSomeRollBack() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    List<Future<Integer>> running = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      running.add(writers.submit(this::write));
    }
    int expected = 0;
    for (Future<Integer> one : running) {
      expected += one.get();
    }
    writers.shutdown();

    Verification verification = history.verify();
    assertThat(verification.reason()).isEmpty();
    assertThat(verification.entries()).isEqualTo(expected);
  }

  private int write() {
    UUID message = UUID.randomUUID();
    int written = 0;
    for (int n = 0; n < TRANSACTIONS; n++) {
      int steps = n % 3 == 0 ? 2 : 1;
      boolean rollback = n % 5 == 0;
      transaction(message, steps, rollback);
      written += rollback ? 0 : steps;
    }
    assertThat(history.ofMessage(message)).hasSize(written);
    return written;
  }

  private void transaction(UUID message, int steps, boolean rollback) {
    store
        .transactions()
        .executeWithoutResult(
            status -> {
              for (int n = 0; n < steps; n++) {
                history.record(Step.of("received", "stored").message(message).fact("n", n));
              }
              if (rollback) {
                status.setRollbackOnly();
              }
            });
  }
}
