package mhss.gateway.mail.mailbox;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** 1 s, doubling to 5 min; a little less by chance, so that mailboxes do not come back together. */
final class Backoff {

  private static final long FIRST = 1_000;
  private static final long LONGEST = Duration.ofMinutes(5).toMillis();

  private Backoff() {}

  /**
   * @param failures in a row, from 1
   */
  static Duration after(int failures) {
    long full = Math.min(LONGEST, FIRST << Math.min(20, Math.max(0, failures - 1)));
    return Duration.ofMillis(full - ThreadLocalRandom.current().nextLong(full / 4));
  }
}
