package mhss.gateway.intake;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Has somebody wait for work, but no longer than it takes to look whether another node left some.
 */
final class Bell {

  private final Semaphore rung = new Semaphore(0);

  void ring() {
    if (rung.availablePermits() == 0) {
      rung.release();
    }
  }

  void await(Duration atMost) {
    try {
      rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
      rung.drainPermits();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
