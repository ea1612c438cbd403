package mhss.gateway.returns.layout.report;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * One value of a report.
 *
 * @param text as people read it, in every format
 * @param number unrounded, where a sheet can calculate with it; a percentage as part of a hundred
 */
public record Cell(String text, Optional<BigDecimal> number, CellKind kind) {

  public static Cell text(String text) {
    return new Cell(text, Optional.empty(), CellKind.TEXT);
  }

  public static Cell count(long count) {
    return new Cell(
        String.format(Locale.UK, "%,d", count),
        Optional.of(BigDecimal.valueOf(count)),
        CellKind.COUNT);
  }

  public static Cell of(CellKind kind, String text) {
    return new Cell(text, Optional.empty(), kind);
  }
}
