package mhss.gateway.returns.layout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks made and opened in tests. */
public final class Sheets {

  private Sheets() {}

  /** A template with what the test puts on its sheet 'Lines'. */
  public static Path template(Path folder, Consumer<XSSFSheet> content) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      content.accept(workbook.createSheet("Lines"));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return Files.write(folder.resolve("test.xlsx"), out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void set(XSSFSheet sheet, int row, String... texts) {
    var there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    for (int column = 0; column < texts.length; column++) {
      there.createCell(column).setCellValue(texts[column]);
    }
  }

  public static XSSFWorkbook open(byte[] content) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
