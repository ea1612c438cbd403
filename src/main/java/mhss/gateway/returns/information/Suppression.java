package mhss.gateway.returns.information;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Small numbers of people out of a table (ICO: fewer than five could be told). Further ones go with
 * them, so that those left and the total, which may stand elsewhere, do not give them away.
 */
final class Suppression {

  /** The smallest number that is shown, but for none at all. */
  static final int LEAST = 5;

  private Suppression() {}

  /** The counts that may be shown; the others are empty. */
  static Map<String, Optional<Long>> of(Map<String, Long> counts) {
    Set<String> hidden =
        counts.entrySet().stream()
            .filter(one -> one.getValue() > 0 && one.getValue() < LEAST)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    while (!hidden.isEmpty() && !keeps(hidden, counts)) {
      Optional<String> next =
          counts.entrySet().stream()
              .filter(one -> one.getValue() > 0 && !hidden.contains(one.getKey()))
              .min(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry::getKey))
              .map(Map.Entry::getKey);
      if (next.isEmpty()) {
        hidden.addAll(counts.keySet());
        break;
      }
      hidden.add(next.get());
    }
    Map<String, Optional<Long>> shown = new TreeMap<>(Comparator.naturalOrder());
    counts.forEach(
        (group, count) ->
            shown.put(group, hidden.contains(group) ? Optional.empty() : Optional.of(count)));
    return shown;
  }

  /** Whoever knows the sum of the hidden ones could still think each of them to be large. */
  private static boolean keeps(Set<String> hidden, Map<String, Long> counts) {
    long sum = hidden.stream().mapToLong(counts::get).sum();
    return hidden.size() > 1 && sum - (hidden.size() - 1) >= LEAST;
  }
}
