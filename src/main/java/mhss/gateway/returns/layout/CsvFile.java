package mhss.gateway.returns.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Rows as CSV (RFC 4180): CRLF, UTF-8, no cell that a spreadsheet takes for a formula. */
public final class CsvFile {

  private CsvFile() {}

  /**
   * @param rows as for {@link Workbooks#write}; numbers stay numbers, null is empty
   * @param trailer the last line; empty for none
   */
  public static void write(
      List<String> columns, Iterable<? extends List<?>> rows, List<?> trailer, OutputStream out)
      throws IOException {
    throw new UnsupportedOperationException();
  }
}
