package mhss.gateway.returns.layout.filling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a workbook shows, as lines that people compare. */
public final class CellText {

  private static final int MOST = 2_000;

  private CellText() {}

  /**
   * @param name of the file
   * @throws UnusableTemplate when it is no plain workbook
   */
  public static List<String> lines(String name, byte[] content) {
    List<String> lines = new ArrayList<>();
    try (XSSFWorkbook workbook = TemplateFile.open(Place.whole(name), content)) {
      DataFormatter shown = new DataFormatter(Locale.UK);
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            add(cell, shown.formatCellValue(cell), lines);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static void add(Cell cell, String text, List<String> lines) {
    if (text.isBlank() || lines.size() > MOST) {
      return;
    }
    lines.add(
        lines.size() == MOST
            ? "There is more: download it"
            : "%s!%s  %s".formatted(cell.getSheet().getSheetName(), cell.getAddress(), text));
  }
}
