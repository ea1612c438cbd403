package mhss.gateway.responses;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The free workers: no more rows are claimed than can be sent at once. */
class Slots {

  private final Semaphore free;
  private final Map<UUID, Boolean> handedOver = new ConcurrentHashMap<>();

  Slots(int workers) {
    this.free = new Semaphore(workers);
  }

  /** How many are free; waits for the first, but no longer than {@code patience}. */
  int take(Duration patience) {
    try {
      boolean one = free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
      return one ? 1 + free.drainPermits() : 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  void giveBack(int unused) {
    free.release(unused);
  }

  void occupy(UUID row) {
    handedOver.put(row, false);
  }

  /** From now on the mail may leave. */
  void handOver(UUID row) {
    handedOver.put(row, true);
  }

  boolean handedOver(UUID row) {
    return handedOver.getOrDefault(row, true);
  }

  /** A second time for the same row changes nothing. */
  void free(UUID row) {
    if (handedOver.remove(row) != null) {
      free.release();
    }
  }
}
