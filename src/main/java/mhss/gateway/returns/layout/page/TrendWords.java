package mhss.gateway.returns.layout.page;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mhss.gateway.returns.layout.report.Series;
import mhss.gateway.returns.layout.report.Trend;

/** What a chart shows, for those who do not see it. */
final class TrendWords {

  private TrendWords() {}

  static String alt(Trend trend) {
    if (trend.labels().isEmpty()) {
      return "Chart without values: " + trend.title();
    }
    String span =
        "Chart: %s, %s to %s. "
            .formatted(
                trend.title(),
                trend.labels().get(0),
                trend.labels().get(trend.labels().size() - 1));
    return span
        + trend.series().stream()
            .map(series -> series(series, trend))
            .collect(Collectors.joining(" "));
  }

  private static String series(Series series, Trend trend) {
    List<Integer> known =
        IntStream.range(0, series.values().size())
            .filter(i -> series.values().get(i).isPresent())
            .boxed()
            .toList();
    if (known.isEmpty()) {
      return series.name() + ": no values.";
    }
    Comparator<Integer> byValue = Comparator.comparing(i -> value(series, i));
    int least = known.stream().min(byValue).orElseThrow();
    int most = known.stream().max(byValue).orElseThrow();
    int last = known.get(known.size() - 1);
    return "%s: lowest %s, highest %s, last %s."
        .formatted(
            series.name(),
            at(series, least, trend),
            at(series, most, trend),
            at(series, last, trend));
  }

  private static String at(Series series, int i, Trend trend) {
    return Figures.shown(value(series, i), trend.unit()) + " in " + trend.labels().get(i);
  }

  private static BigDecimal value(Series series, int i) {
    return series.values().get(i).orElseThrow();
  }

  /** Of the newest value to the one before, if both are known. */
  static String change(Trend trend) {
    List<Optional<BigDecimal>> values = trend.series().get(0).values();
    int last = values.size() - 1;
    if (last < 1 || values.get(last).isEmpty() || values.get(last - 1).isEmpty()) {
      return "";
    }
    BigDecimal before = values.get(last - 1).get();
    int direction = values.get(last).get().compareTo(before);
    String word = direction > 0 ? "▲ up from " : direction < 0 ? "▼ down from " : "as in ";
    String label = trend.labels().get(last - 1);
    return direction == 0
        ? word + label
        : word + Figures.shown(before, trend.unit()) + " in " + label;
  }
}
