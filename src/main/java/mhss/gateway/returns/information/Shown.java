package mhss.gateway.returns.information;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import mhss.gateway.returns.information.measures.Tally.Score;
import mhss.gateway.returns.layout.report.Cell;
import mhss.gateway.returns.layout.report.CellKind;
import mhss.gateway.rules.FigureRule.Measure;

/** Scores as people read them. */
final class Shown {

  static final String NOT_HELD = "not held by the gateway";
  static final String NOT_CONFIGURED = "not configured";
  static final Cell NOTHING = Cell.of(CellKind.NOT_APPLICABLE, "n/a");
  static final Cell HIDDEN = Cell.of(CellKind.SUPPRESSED, "*");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Enough that no comparison can go wrong by it. */
  private static final int DIGITS = 10;

  private Shown() {}

  /** A figure that nobody counts. */
  static Cell uncounted(Measure measure) {
    return measure.kind().equals(Measure.NOT_CONFIGURED)
        ? Cell.of(CellKind.NOT_CONFIGURED, NOT_CONFIGURED)
        : Cell.of(CellKind.NOT_APPLICABLE, NOT_HELD);
  }

  static Cell cell(Measure measure, Score score) {
    return measure.isShare() ? share(score, true) : Cell.count(count(measure, score));
  }

  /** Of late ones those that were; of others, all. */
  static long count(Measure measure, Score score) {
    return measure.kind().equals(Measure.LATE) ? score.hits() : score.all();
  }

  /**
   * @param counts beside the percentage
   */
  static Cell share(Score score, boolean counts) {
    if (score.all() == 0) {
      return NOTHING;
    }
    String text = percent(score) + (counts ? " (" + counts(score) + ")" : "");
    return new Cell(text, Optional.of(ratio(score)), CellKind.PERCENT);
  }

  /** To one decimal; there is something to divide by. */
  static String percent(Score score) {
    return score.all() == 0
        ? NOTHING.text()
        : ratio(score).setScale(1, RoundingMode.HALF_UP) + " %";
  }

  static String counts(Score score) {
    return "%,d of %,d".formatted(score.hits(), score.all());
  }

  /** Part of a hundred, as good as unrounded. */
  static BigDecimal ratio(Score score) {
    return HUNDRED
        .multiply(BigDecimal.valueOf(score.hits()))
        .divide(BigDecimal.valueOf(score.all()), DIGITS, RoundingMode.DOWN)
        .stripTrailingZeros();
  }

  /** By whole numbers: what prints as 90.0 % may be a miss of 90 %. */
  static boolean reaches(Score score, BigDecimal target) {
    return HUNDRED
            .multiply(BigDecimal.valueOf(score.hits()))
            .compareTo(target.multiply(BigDecimal.valueOf(score.all())))
        >= 0;
  }
}
