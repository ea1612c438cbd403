package mhss.gateway.returns.layout.report;

import java.util.List;

/**
 * A picture over time.
 *
 * @param unit {@code %} draws a scale to 100
 * @param labels of the periods, oldest first
 */
public record Trend(String title, String unit, List<String> labels, List<Series> series) {

  public Trend {
    labels = List.copyOf(labels);
    series = List.copyOf(series);
    for (Series one : series) {
      if (one.values().size() != labels.size()) {
        throw new IllegalArgumentException(
            "Series '%s' has %d values for %d labels"
                .formatted(one.name(), one.values().size(), labels.size()));
      }
    }
  }
}
