package mhss.gateway.responses;

import java.util.List;

/**
 * What a letter takes, as its template says.
 *
 * @param template path below the folder of templates
 * @param files {@code needed}, {@code allowed} or {@code none}
 * @param source the template itself
 */
public record LetterForm(String template, String files, List<Value> values, String source) {

  public LetterForm {
    values = List.copyOf(values);
  }

  /**
   * @param type {@code urn}, {@code date}, {@code two-digit-date}, {@code number}, {@code code},
   *     {@code line}, {@code text}, {@code lines} or {@code rows}
   * @param columns of rows
   * @param words what it is
   */
  public record Value(
      String name, String type, List<String> columns, boolean optional, String words) {

    public Value {
      columns = List.copyOf(columns);
    }
  }
}
