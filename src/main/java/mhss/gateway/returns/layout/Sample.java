package mhss.gateway.returns.layout;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Invented figures for a workbook, to see how it would be filled. Nothing of any customer is in
 * them.
 *
 * @param head values of {@code ${head.…}}
 * @param columns of the repeated row; none for a form
 * @param rows values in the order of the columns
 */
public record Sample(Map<String, ?> head, List<String> columns, List<List<Object>> rows) {

  public static final Instant MADE_AT = Instant.parse("2026-04-30T11:00:00Z");

  private static final int ROWS = 3;

  /**
   * @param head its own values, beside those of every return
   */
  public static Sample of(Map<String, ?> head, List<String> columns) {
    Map<String, Object> all = new HashMap<>(head);
    all.put("month", "2026-04");
    all.put("rules", "Invented edition");
    all.put("provider", "EXAMPLE");
    all.put("version", 1);
    all.put("made_at", MADE_AT);
    List<List<Object>> rows =
        IntStream.rangeClosed(1, columns.isEmpty() ? 0 : ROWS)
            .mapToObj(n -> columns.stream().map(column -> value(column, n)).toList())
            .toList();
    return new Sample(all, columns, rows);
  }

  private static Object value(String column, int row) {
    return switch (column) {
      case "provider" -> "EXAMPLE";
      case "contract" -> "MHSS-EXAMPLE";
      case "month", "claim_month" -> "2026-04";
      case "line_no" -> row;
      case "urn" -> "MH/00000" + row;
      case "element", "outcome" -> row == 1 ? "plan" : "six-month";
      case "in_employment" -> "Y";
      case "amount_pence" -> 12_345L * row;
      case "amount" -> BigDecimal.valueOf(12_345L * row, 2);
      default -> LocalDate.of(2026, 4, row);
    };
  }
}
