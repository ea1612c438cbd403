package mhss.gateway.returns.layout;

import static mhss.gateway.returns.layout.Sheets.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbooksTest {

  private final byte[] made = new Workbooks().information(Reports.quarterly());
  private final XSSFWorkbook workbook = open(made);

  @Test
  void givesEachSectionASheetWithItsTable() throws IOException {
    Files.createDirectories(Path.of("target/returns"));
    Files.write(Path.of("target/returns/quarterly.xlsx"), made);

    assertThat(workbook.getNumberOfSheets()).isEqualTo(6);
    assertThat(workbook.getSheetName(2)).isEqualTo("2 Service level agreements");
    assertThat(cell(2, 3, 0).getStringCellValue()).isEqualTo("Service level");
    assertThat(cell(2, 4, 6).getStringCellValue()).isEqualTo("SLA-1");
    assertThat(cell(1, 4, 1).getNumericCellValue()).isEqualTo(117);
  }

  @Test
  void keepsPercentagesUnroundedAndShowsOneDecimal() {
    XSSFCell cell = cell(2, 7, 2);

    assertThat(cell.getNumericCellValue()).isEqualTo(0.8995);
    assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("0.0%");
  }

  @Test
  void saysMetAndMissedInWords() {
    assertThat(cell(2, 4, 5).getStringCellValue()).isEqualTo("Missed");
    assertThat(cell(2, 5, 5).getStringCellValue()).isEqualTo("Met");
    assertThat(cell(1, 6, 1).getStringCellValue()).isEqualTo("<5");
  }

  @Test
  void keepsTextFromBeingCalculated() {
    XSSFCell cell = cell(5, 7, 0);

    assertThat(cell.getStringCellValue()).isEqualTo("=SUM(A1:A9) typed by somebody");
    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
  }

  @Test
  void drawsTrendsAsChartsOverTheCellsOfTheSheet() {
    XSSFSheet sheet = workbook.getSheetAt(2);

    assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(1);
    String chart = sheet.getDrawingPatriarch().getCharts().get(0).getCTChart().xmlText();
    assertThat(chart).contains("'2 Service level agreements'!$B$");
    assertThat(sheet.getDrawingPatriarch().getCTDrawing().xmlText())
        .contains("descr=\"Performance in each quarter; its values stand in the table above\"");
  }

  @Test
  void givesTheSameBytesForTheSameReport() {
    assertThat(new Workbooks().information(Reports.quarterly())).isEqualTo(made);
  }

  private XSSFCell cell(int sheet, int row, int column) {
    return workbook.getSheetAt(sheet).getRow(row).getCell(column);
  }
}
