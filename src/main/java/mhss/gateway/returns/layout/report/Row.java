package mhss.gateway.returns.layout.report;

import java.util.List;
import java.util.Optional;

/**
 * One line of a table.
 *
 * @param figure id under which it can be followed
 * @param cells one for each column of its section
 */
public record Row(Optional<String> figure, List<Cell> cells) {

  public Row {
    cells = List.copyOf(cells);
  }
}
