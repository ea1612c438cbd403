package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BellTest {

  private static final Duration FOR_EVER = Duration.ofDays(1);

  private final Bell bell = new Bell();

  @Test
  @Timeout(60)
  void wakesWhoWaits() throws InterruptedException {
    Thread waiting = new Thread(() -> bell.await(FOR_EVER));
    waiting.start();
    bell.ring();
    waiting.join();
  }

  @Test
  @Timeout(60)
  void isHeardByWhoComesLater() {
    bell.ring();
    bell.ring();
    bell.await(FOR_EVER);
  }

  @Test
  @Timeout(60)
  void doesNotKeepWhoIsToStop() throws InterruptedException {
    AtomicBoolean stops = new AtomicBoolean();
    Thread waiting =
        new Thread(
            () -> {
              bell.await(FOR_EVER);
              stops.set(Thread.currentThread().isInterrupted());
            });
    waiting.start();
    waiting.interrupt();
    waiting.join();
    assertThat(stops).isTrue();
  }
}
