package mhss.gateway.responses;

import java.time.Duration;
import java.util.List;

/** When a mail that could not be sent for now is tried again, and when that ends. */
final class Retries {

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4));

  static final Duration GIVE_UP = Duration.ofHours(24);

  private Retries() {}

  /**
   * @param attempts made so far, at least 1
   */
  static Duration pause(int attempts) {
    return PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
  }
}
