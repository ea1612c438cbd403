package mhss.gateway.console.configuration.web;

import java.util.List;
import mhss.gateway.changes.Diff;

/**
 * A line of a comparison.
 *
 * @param kind {@code went}, {@code came}, {@code same}, {@code gap}
 * @param spoken for those who do not see colours or signs
 * @param number of the line, before for those that went
 */
public record DiffRow(String kind, String sign, String spoken, String number, String text) {

  static List<DiffRow> of(List<Diff.Line> lines) {
    return lines.stream().map(DiffRow::of).toList();
  }

  private static DiffRow of(Diff.Line line) {
    return switch (line.sign()) {
      case '-' -> new DiffRow("went", "−", "Removed:", String.valueOf(line.before()), line.text());
      case '+' -> new DiffRow("came", "+", "Added:", String.valueOf(line.after()), line.text());
      case '@' -> new DiffRow("gap", "", "Lines left out", "", "…");
      default -> new DiffRow("same", "", "", String.valueOf(line.after()), line.text());
    };
  }
}
