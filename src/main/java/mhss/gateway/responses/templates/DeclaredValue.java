package mhss.gateway.responses.templates;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A value as the front matter of a template declares it.
 *
 * @param columns of {@code rows}
 * @param optional the letter can do without it
 * @param words what it is, for the person who fills it in
 */
public record DeclaredValue(
    String name, ValueType type, List<String> columns, boolean optional, String words) {

  public DeclaredValue {
    columns = List.copyOf(columns);
  }

  Object invented() {
    return type == ValueType.ROWS
        ? List.of(
            columns.stream().collect(Collectors.toMap(column -> column, column -> "invented")))
        : type.invented();
  }

  /**
   * What the template sees of it: texts, lists of texts, lists of maps of texts.
   *
   * @throws WrongValue when it is not of its type
   */
  Object data(Object given) {
    return switch (type) {
      case URN, LINE -> Plain.line(name, given);
      case CODE -> Plain.code(name, given);
      case TEXT -> Plain.text(given);
      case DATE -> Plain.date(name, given, "d MMMM uuuu");
      case TWO_DIGIT_DATE -> Plain.date(name, given, "dd MMMM uuuu");
      case NUMBER -> Plain.number(name, given);
      case LINES -> Plain.list(name, given).stream().map(one -> Plain.line(name, one)).toList();
      case ROWS -> Plain.list(name, given).stream().map(this::row).toList();
    };
  }

  private Map<String, String> row(Object given) {
    if (!(given instanceof Map<?, ?> cells) || !columns.containsAll(cells.keySet())) {
      throw new WrongValue(
          "not-a-row", "Each row of %s is a map of %s".formatted(name, String.join(", ", columns)));
    }
    return columns.stream()
        .collect(
            Collectors.toMap(
                column -> column,
                column -> cells.get(column) == null ? "" : Plain.line(name, cells.get(column))));
  }
}
