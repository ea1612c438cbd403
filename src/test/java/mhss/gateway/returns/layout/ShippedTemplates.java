package mhss.gateway.returns.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Draws the workbooks of templates/returns anew; they may as well be edited by hand. */
final class ShippedTemplates {

  private static final String INK = "1F2937";
  private static final String BLUE = "12436D";
  private static final String PALE = "EAF1F8";
  private static final String GREY = "6B7280";

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final XSSFSheet sheet;

  private ShippedTemplates(String name) {
    this.sheet = workbook.createSheet(name);
  }

  public static void main(String... arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "templates/returns");
    Files.createDirectories(folder);
    claim().save(folder.resolve("claim.xlsx"));
    worksheet().save(folder.resolve("prap-worksheet.xlsx"));
    yearly("Yearly return", YEARLY_V8).save(folder.resolve("yearly-mhss-v8.xlsx"));
    yearly("Yearly return", YEARLY_2024).save(folder.resolve("yearly-mhss-2024.xlsx"));
  }

  private static ShippedTemplates claim() {
    ShippedTemplates drawn = new ShippedTemplates("Claim");
    drawn.widths(7, 22, 22, 24, 15, 16, 15);
    drawn.title("Claim for ${head.month}", "${head.rules} · ${head.provider}");
    drawn.pair(3, "Month", "${head.month}");
    drawn.pair(4, "Version", "${head.version}");
    drawn.pair(5, "Made", "${head.made_at}");
    drawn.pair(6, "Lines", "${head.lines}");
    drawn.note(7, "${head.note}");
    drawn.header(
        9, "Line", "URN", "Contract", "Element", "Accepted on", "In employment", "Amount (£)");
    drawn.line(
        10,
        "${lines.line_no}",
        "${lines.urn}",
        "${lines.contract}",
        "${lines.element}",
        "${lines.accepted_on}",
        "${lines.in_employment}",
        "${lines.amount}");
    drawn.format(10, 4, "dd/mm/yyyy");
    drawn.format(10, 6, "#,##0.00");
    drawn.total(11, 6, "#,##0.00", "Total of ${head.lines} lines", "${head.total}");
    drawn.align(9, 6, HorizontalAlignment.RIGHT);
    drawn.align(10, 6, HorizontalAlignment.RIGHT);
    drawn.align(11, 6, HorizontalAlignment.RIGHT);
    drawn.page(10, 6);
    return drawn;
  }

  private static ShippedTemplates worksheet() {
    ShippedTemplates drawn = new ShippedTemplates("PRaP worksheet");
    drawn.widths(7, 22, 22, 26, 18, 18, 20);
    drawn.title("PRaP worksheet for ${head.month}", "${head.rules} · ${head.provider}");
    drawn.pair(3, "Month", "${head.month}");
    drawn.pair(4, "Version", "${head.version}");
    drawn.pair(5, "Made", "${head.made_at}");
    drawn.pair(6, "Outcomes", "${head.lines}");
    drawn.note(7, "${head.note}");
    drawn.header(9, "Line", "URN", "Contract", "Outcome", "Date 1", "Date 2", "Keyed into PRaP");
    drawn.line(
        10,
        "${lines.line_no}",
        "${lines.urn}",
        "${lines.contract}",
        "${lines.outcome}",
        "${lines.date_1}",
        "${lines.date_2}",
        "");
    drawn.format(10, 4, "dd/mm/yyyy");
    drawn.format(10, 5, "dd/mm/yyyy");
    drawn.page(10, 6);
    return drawn;
  }

  private static final List<String> YEARLY_V8 =
      List.of(
          "Member of delivery staff",
          "CPD in the last 12 months: how and why the activities were selected, and the supporting"
              + " rationale",
          "Benefits of these activities to the service",
          "Forward look plan: CPD in the next 12 months, and why",
          "Benefits expected for the service");

  private static final List<String> YEARLY_2024 =
      List.of(
          "Member of delivery staff",
          "Skills and experience",
          "Clearances and qualifications",
          "CPD in the last year: activities, why they were selected, their benefit to the service",
          "Plan for the coming year, and why");

  private static ShippedTemplates yearly(String name, List<String> columns) {
    ShippedTemplates drawn = new ShippedTemplates(name);
    drawn.widths(26, 42, 36, 42, 36);
    drawn.title("Yearly management information", "${head.rules} · ${head.provider}");
    drawn.pair(3, "Period", "${head.period}");
    drawn.pair(4, "Contracts", "${head.contracts}");
    drawn.pair(5, "Due", "${head.due}");
    drawn.note(
        6,
        "One line for each member of the delivery staff. No customer may be named or described here."
            + " Save the file, then hand it to the gateway with: gateway returns carry");
    drawn.header(8, columns.toArray(String[]::new));
    for (int row = 9; row < 29; row++) {
      drawn.line(row, "", "", "", "", "");
      drawn.sheet.getRow(row).setHeightInPoints(48);
    }
    drawn.page(9, 4);
    return drawn;
  }

  private void widths(int... characters) {
    for (int column = 0; column < characters.length; column++) {
      sheet.setColumnWidth(column, characters[column] * 256);
    }
    sheet.setDisplayGridlines(false);
  }

  private void title(String title, String below) {
    XSSFCell cell = cell(0, 0, title);
    cell.setCellStyle(style(20, true, BLUE));
    sheet.getRow(0).setHeightInPoints(32);
    cell(1, 0, below).setCellStyle(style(11, false, GREY));
  }

  private void pair(int row, String label, String value) {
    cell(row, 0, label).setCellStyle(style(10, false, GREY));
    XSSFCellStyle left = style(10, true, INK);
    left.setAlignment(HorizontalAlignment.LEFT);
    cell(row, 1, value).setCellStyle(left);
  }

  private void note(int row, String text) {
    cell(row, 0, text).setCellStyle(style(10, false, INK));
  }

  private void header(int row, String... titles) {
    for (int column = 0; column < titles.length; column++) {
      XSSFCellStyle style = style(10, true, "FFFFFF");
      style.setFillForegroundColor(color(BLUE));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setVerticalAlignment(VerticalAlignment.CENTER);
      style.setWrapText(true);
      style.setAlignment(HorizontalAlignment.LEFT);
      style.setIndention((short) 1);
      cell(row, column, titles[column]).setCellStyle(style);
    }
    sheet.getRow(row).setHeightInPoints(titles[1].length() > 40 ? 44 : 24);
  }

  private void line(int row, String... values) {
    for (int column = 0; column < values.length; column++) {
      XSSFCellStyle style = style(10, false, INK);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBottomBorderColor(color("D1D5DB"));
      style.setVerticalAlignment(VerticalAlignment.TOP);
      style.setWrapText(values[column].isEmpty());
      style.setAlignment(HorizontalAlignment.LEFT);
      style.setIndention((short) 1);
      cell(row, column, values[column]).setCellStyle(style);
    }
  }

  private void format(int row, int column, String format) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(sheet.getRow(row).getCell(column).getCellStyle());
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    sheet.getRow(row).getCell(column).setCellStyle(style);
  }

  private void align(int row, int column, HorizontalAlignment alignment) {
    sheet.getRow(row).getCell(column).getCellStyle().setAlignment(alignment);
  }

  private void total(int row, int last, String format, String label, String value) {
    for (int column = 0; column <= last; column++) {
      XSSFCellStyle style = style(10, true, INK);
      style.setBorderTop(BorderStyle.MEDIUM);
      style.setTopBorderColor(color(BLUE));
      style.setFillForegroundColor(color(PALE));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setDataFormat(workbook.createDataFormat().getFormat(format));
      style.setVerticalAlignment(VerticalAlignment.CENTER);
      style.setAlignment(HorizontalAlignment.LEFT);
      style.setIndention((short) 1);
      cell(row, column, column == 0 ? label : column == last ? value : "").setCellStyle(style);
    }
    sheet.getRow(row).setHeightInPoints(20);
  }

  private void page(int head, int last) {
    sheet.createFreezePane(0, head);
    sheet.setRepeatingRows(new CellRangeAddress(head - 1, head - 1, 0, last));
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize((short) 9);
    sheet.getFooter().setCenter("Page &P of &N");
  }

  private XSSFCell cell(int row, int column, String text) {
    XSSFRow there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    XSSFCell cell = there.createCell(column);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
    return cell;
  }

  private XSSFCellStyle style(int points, boolean bold, String colour) {
    XSSFFont font = workbook.createFont();
    font.setFontName("Arial");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(color(colour));
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    return style;
  }

  private static XSSFColor color(String hex) {
    return new XSSFColor(
        new byte[] {
          (byte) Integer.parseInt(hex.substring(0, 2), 16),
          (byte) Integer.parseInt(hex.substring(2, 4), 16),
          (byte) Integer.parseInt(hex.substring(4, 6), 16)
        });
  }

  private void save(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        workbook) {
      workbook.write(out);
    }
  }
}
