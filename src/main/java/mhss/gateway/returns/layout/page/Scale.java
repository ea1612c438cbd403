package mhss.gateway.returns.layout.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mhss.gateway.returns.layout.report.Series;
import mhss.gateway.returns.layout.report.Trend;

/**
 * The axis of a chart.
 *
 * @param step between two lines of the grid
 */
record Scale(double from, double to, double step) {

  private static final double FEW_LINES = 5;

  /** Percentages end at 100 and begin at 0, or at 50 when all lie high; all else begins at 0. */
  static Scale of(Trend trend) {
    List<Double> values =
        trend.series().stream()
            .map(Series::values)
            .flatMap(List::stream)
            .flatMap(Optional::stream)
            .map(BigDecimal::doubleValue)
            .toList();
    if (trend.unit().equals(Figures.PERCENT)) {
      boolean high = !values.isEmpty() && values.stream().allMatch(value -> value >= 60);
      return high ? new Scale(50, 100, 25) : new Scale(0, 100, 25);
    }
    double most = Math.max(1, values.stream().mapToDouble(value -> value).max().orElse(1));
    double step = step(most / FEW_LINES);
    return new Scale(0, Math.ceil(most / step) * step, step);
  }

  /** 1, 2 or 5 times a power of ten; no parts of one. */
  private static double step(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double first = rough / power;
    double nice = first <= 1 ? 1 : first <= 2 ? 2 : first <= 5 ? 5 : 10;
    return Math.max(1, nice * power);
  }

  double share(BigDecimal value) {
    return (Math.min(to, Math.max(from, value.doubleValue())) - from) / (to - from);
  }
}
