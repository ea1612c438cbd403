package mhss.gateway.returns.layout.filling;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What goes into an XLSX template besides its rows.
 *
 * @param template a file of {@code templates/returns/}
 * @param head values of {@code ${head.<key>}}: texts, numbers, {@link java.time.LocalDate}s, {@link
 *     Instant}s (shown in London time), null for an empty cell
 * @param rowsName of the repeated row, {@code lines} of {@code ${lines.<column>}}
 * @param columns of each row, in the order of its values; none for a form without rows
 * @param madeAt the time of every byte that wants one
 */
public record Filling(
    Path template, Map<String, ?> head, String rowsName, List<String> columns, Instant madeAt) {

  public Filling {
    columns = List.copyOf(columns);
  }

  /** The same, into another file. */
  public Filling by(Path other) {
    return new Filling(other, head, rowsName, columns, madeAt);
  }
}
