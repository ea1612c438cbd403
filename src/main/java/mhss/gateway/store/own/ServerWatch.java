package mhss.gateway.store.own;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts our server again when it ended by itself (killed for want of memory, a full disk, a crash
 * of its own): nobody else would, and the gateway would wait for it for ever.
 */
public final class ServerWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration AGAIN = Duration.ofSeconds(10);

  private final OwnPostgres postgres;
  private final int port;
  private final Thread thread = new Thread(this::watch, "store-watch");
  private boolean closed;

  /**
   * @param port it must have again, because all connections go there
   */
  public ServerWatch(OwnPostgres postgres, int port) {
    this.postgres = postgres;
    this.port = port;
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      Duration pause = LOOK;
      while (goesOn(pause)) {
        pause = look() ? LOOK : AGAIN;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean goesOn(Duration pause) throws InterruptedException {
    long until = System.nanoTime() + pause.toNanos();
    for (long left = pause.toNanos(); left > 0 && !closed; left = until - System.nanoTime()) {
      wait(left / 1_000_000 + 1);
    }
    return !closed;
  }

  /**
   * @return false when it is down and did not come up
   */
  private synchronized boolean look() {
    try {
      if (closed || postgres.runs()) {
        return true;
      }
      LOG.error("PostgreSQL ended by itself; it is started again. Its own log says why");
      postgres.start(port);
      LOG.info("PostgreSQL is up again on port {}", port);
      return true;
    } catch (RuntimeException e) {
      LOG.error(
          "PostgreSQL is down, the next try is in {} s: {}", AGAIN.toSeconds(), e.getMessage());
      return false;
    }
  }

  /** Afterwards the server may be stopped. Waits for a start that is under way. */
  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
