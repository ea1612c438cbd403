package mhss.gateway.returns.layout;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import mhss.gateway.returns.layout.bytes.SafeText;

/** Rows as CSV (RFC 4180): CRLF, UTF-8, no cell that a spreadsheet takes for a formula. */
public final class CsvFile {

  private CsvFile() {}

  /**
   * @param rows as for {@link Workbooks#write}; numbers stay numbers, dates are ISO, null is empty
   * @param trailer the last line; empty for none
   * @param out flushed, not closed
   */
  public static void write(
      List<String> columns, Iterable<? extends List<?>> rows, List<?> trailer, OutputStream out)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 65_536);
    line(columns, writer);
    for (List<?> row : rows) {
      line(row, writer);
    }
    if (!trailer.isEmpty()) {
      line(trailer, writer);
    }
    writer.flush();
  }

  private static void line(List<?> values, Writer writer) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        writer.write(',');
      }
      writer.write(cell(values.get(i)));
    }
    writer.write("\r\n");
  }

  private static String cell(Object value) {
    if (value instanceof Optional<?> maybe) {
      return cell(maybe.orElse(null));
    } else if (value == null) {
      return "";
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof Number) {
      return value.toString();
    }
    return quoted(SafeText.of(value.toString()));
  }

  private static String quoted(String text) {
    String harmless = SafeText.looksLikeFormula(text) ? "'" + text : text;
    boolean quotes =
        harmless.indexOf(',') >= 0
            || harmless.indexOf('"') >= 0
            || !harmless.equals(harmless.strip());
    return quotes ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
