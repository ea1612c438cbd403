package mhss.gateway.returns.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import mhss.gateway.returns.layout.book.InformationBook;
import mhss.gateway.returns.layout.filling.Filling;
import mhss.gateway.returns.layout.filling.TemplateBook;
import mhss.gateway.returns.layout.filling.UnusableTemplate;
import mhss.gateway.returns.layout.report.InformationReport;

/** XLSX: templates filled row by row in flat memory, and management information. */
public class Workbooks {

  /**
   * Rows may be as many as a sheet takes; they are written as they come and never all held.
   *
   * @param rows values in the order of {@link Filling#columns}
   * @param out left open
   * @throws UnusableTemplate naming file, sheet and cell
   */
  public void write(Filling filling, Iterable<? extends List<?>> rows, OutputStream out)
      throws IOException {
    new TemplateBook(filling).write(rows, out);
  }

  public byte[] information(InformationReport report) {
    return new InformationBook(report).bytes();
  }
}
