package mhss.gateway.console.today;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mhss.gateway.partners.PinnedKeys;
import mhss.gateway.partners.PinnedKeys.PinnedKey;

/**
 * A key that ends soon, or cannot be used.
 *
 * @param daysLeft empty when it cannot be used already
 */
public record KeyEnd(String owner, String fingerprint, Optional<Long> daysLeft, String words) {

  private static final int SOON = 90;

  static List<KeyEnd> all(PinnedKeys keys, Clock clock) {
    return keys.all().stream()
        .filter(PinnedKey::needed)
        .flatMap(key -> of(key, clock).stream())
        .toList();
  }

  private static Optional<KeyEnd> of(PinnedKey pinned, Clock clock) {
    String owner = pinned.owner().equals("own") ? "our own key" : pinned.owner();
    String fingerprint = pinned.key().fingerprint();
    if (pinned.key().problem().isPresent()) {
      String words = pinned.key().problem().get();
      return Optional.of(new KeyEnd(owner, fingerprint, Optional.empty(), words));
    }
    return pinned
        .key()
        .expires()
        .map(end -> Duration.between(clock.instant(), end).toDays())
        .filter(days -> days <= SOON)
        .map(days -> new KeyEnd(owner, fingerprint, Optional.of(days), left(days)));
  }

  private static String left(long days) {
    return days == 1 ? "ends in 1 day" : "ends in " + days + " days";
  }
}
