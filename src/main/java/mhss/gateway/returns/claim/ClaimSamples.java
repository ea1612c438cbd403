package mhss.gateway.returns.claim;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.returns.layout.Sample;

/** The workbooks of lines, filled with invented ones. */
public final class ClaimSamples {

  private ClaimSamples() {}

  /**
   * @param name of the workbook; empty when it is none of lines
   */
  public static Optional<Sample> of(String name) {
    return switch (name) {
      case ClaimMaker.TEMPLATE ->
          Optional.of(
              Sample.of(
                  Map.of(
                      "lines",
                      3,
                      "total",
                      new BigDecimal("740.70"),
                      "note",
                      "Invented figures: this is no claim."),
                  ClaimMaker.COLUMNS));
      case WorksheetMaker.TEMPLATE ->
          Optional.of(
              Sample.of(
                  Map.of("lines", 3, "note", "Invented figures: nothing to key in."),
                  WorksheetMaker.COLUMNS));
      default -> Optional.empty();
    };
  }
}
