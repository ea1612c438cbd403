package mhss.gateway.returns.layout.filling;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The sheet with the repeated row, written as the rows come.
 *
 * @param part name of its part in the archive
 * @param name as people see it
 */
record SheetOfRows(String part, String name, SheetXml xml, List<RepeatedCell> cells, int columns) {

  private static final int MOST_ROWS = 1_048_576;
  private static final int CHUNK = 32_768;

  /**
   * @return rows written; at least one, empty, so that ranges over it hold
   */
  long write(Iterable<? extends List<?>> rows, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder(2 * CHUNK).append(xml.before());
    int row = xml.row();
    for (List<?> values : rows) {
      append(row++, values, text);
      if (text.length() > CHUNK) {
        flush(text, out);
      }
    }
    if (row == xml.row()) {
      append(row++, List.of(), text);
    }
    text.append(xml.after(row - xml.row()));
    flush(text, out);
    return row - xml.row();
  }

  /**
   * @param values none for an empty row
   */
  private void append(int row, List<?> values, StringBuilder text) {
    if (row >= MOST_ROWS) {
      throw new IllegalArgumentException(
          "A sheet takes %,d rows; choose CSV for this return".formatted(MOST_ROWS));
    }
    if (!values.isEmpty() && values.size() != columns) {
      throw new IllegalArgumentException(
          "Row %d has %d values for %d columns".formatted(row, values.size(), columns));
    }
    text.append("<row r=\"").append(row).append('"').append(xml.attributes()).append('>');
    for (RepeatedCell cell : cells) {
      cell.append(row, values, text);
    }
    text.append("</row>");
  }

  private static void flush(StringBuilder text, OutputStream out) throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }
}
