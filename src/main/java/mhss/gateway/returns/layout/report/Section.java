package mhss.gateway.returns.layout.report;

import java.util.List;
import java.util.Optional;

/**
 * A table of a report, with a sentence before it and a picture after it.
 *
 * @param id in lower case with hyphens; names the sheet's bookmark
 */
public record Section(
    String id,
    String title,
    Optional<String> intro,
    List<String> columns,
    List<Row> rows,
    Optional<Trend> trend) {

  public Section {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            "A row of section %s has %d cells for %d columns"
                .formatted(id, row.cells().size(), columns.size()));
      }
    }
  }
}
