package mhss.gateway.sandbox.forms;

import java.util.List;
import java.util.stream.Collectors;
import mhss.gateway.sandbox.forms.Sheet.Line;
import mhss.gateway.sandbox.forms.Sheet.Option;

/** As typed into a mail or a text file. */
final class SheetText {

  private SheetText() {}

  static String of(Sheet sheet) {
    return sheet.service()
        + "\r\n"
        + sheet.title()
        + "\r\n\r\n"
        + sheet.rows().stream().map(SheetText::row).collect(Collectors.joining("\r\n\r\n"))
        + "\r\n";
  }

  private static String row(List<Line> row) {
    return row.stream().map(SheetText::line).collect(Collectors.joining("      "));
  }

  private static String line(Line line) {
    if (line.isHeading()) {
      return line.label();
    }
    if (line.options().isEmpty()) {
      return line.label() + " " + line.value().replace("\n", "\r\n");
    }
    return line.isStruck()
        ? line.label() + " " + chosen(line)
        : line.label()
            + line.options().stream()
                .map(option -> "\r\n" + box(option) + " " + option.words())
                .collect(Collectors.joining());
  }

  static String chosen(Line line) {
    return line.options().stream()
        .filter(Option::chosen)
        .map(Option::words)
        .collect(Collectors.joining("/"));
  }

  private static String box(Option option) {
    return option.chosen() ? "[x]" : "[ ]";
  }
}
