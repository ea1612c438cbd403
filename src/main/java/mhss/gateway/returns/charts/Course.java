package mhss.gateway.returns.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A figure through the periods of its return, as it was printed in them.
 *
 * @param figure its id
 * @param unit {@code %}, {@code £} or {@code count}
 * @param points the oldest first
 */
public record Course(String figure, String words, String unit, List<Point> points) {

  public static final String PERCENT = "%";
  public static final String POUNDS = "£";
  public static final String COUNT = "count";

  public Course {
    points = List.copyOf(points);
  }

  /**
   * @param period its id
   * @param label the same, short
   * @param shown as printed
   * @param value empty where there was nothing to measure, or too little to tell
   */
  public record Point(String period, String label, String shown, Optional<BigDecimal> value) {}

  /** Whether there is anything to draw. */
  boolean hasValues() {
    return points.stream().anyMatch(point -> point.value().isPresent());
  }
}
