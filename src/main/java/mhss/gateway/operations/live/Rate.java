package mhss.gateway.operations.live;

import java.time.Duration;
import java.time.Instant;

/** What went through one route on this node since it started. Safe with many threads. */
class Rate {

  private long done;
  private long failed;
  private Instant last;
  private Instant lastFailure;
  private Duration total = Duration.ZERO;

  synchronized void count(boolean failure, Instant at, Duration took) {
    if (failure) {
      failed++;
      lastFailure = at;
    } else {
      done++;
    }
    last = at;
    total = total.plus(took);
  }

  /**
   * @param last null while nothing went through
   */
  record Seen(long done, long failed, Instant last, Instant lastFailure, double meanMillis) {}

  synchronized Seen seen() {
    long all = done + failed;
    double mean = all == 0 ? 0 : total.toNanos() / 1e6 / all;
    return new Seen(done, failed, last, lastFailure, mean);
  }
}
