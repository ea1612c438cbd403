package mhss.gateway.returns.layout.filling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A claim of an invented provider, filled into a template and looked into. */
final class FilledBooks {

  static final Instant MADE = Instant.parse("2018-05-31T11:30:00Z");

  private FilledBooks() {}

  static Map<String, Object> head() {
    return Map.of("provider", "Calm Minds", "total", new BigDecimal("900.50"));
  }

  static Filling filling(Path template) {
    return new Filling(template, head(), "lines", List.of("urn", "on", "amount"), MADE);
  }

  static byte[] bytes(Filling filling, List<? extends List<?>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TemplateBook(filling).write(rows, out);
    return out.toByteArray();
  }

  static String text(XSSFSheet sheet, int row, int column) {
    return cell(sheet, row, column).getStringCellValue();
  }

  static XSSFCell cell(XSSFSheet sheet, int row, int column) {
    return sheet.getRow(row).getCell(column);
  }
}
