package mhss.gateway.returns.layout.book;

import java.math.BigDecimal;
import mhss.gateway.returns.layout.bytes.SafeText;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet, written from top to bottom. */
final class Page {

  private final XSSFSheet sheet;
  private final Styles styles;
  private int row;

  Page(XSSFSheet sheet, Styles styles) {
    this.sheet = sheet;
    this.styles = styles;
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getFooter().setRight("Page &P of &N");
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** The next row to write, from 0. */
  int row() {
    return row;
  }

  void next() {
    row++;
  }

  void skip(int rows) {
    row += rows;
  }

  XSSFCell text(int column, Look look, String given) {
    String text = SafeText.of(given);
    boolean formula = SafeText.looksLikeFormula(text);
    XSSFCell cell = cell(column, formula ? styles.quoted(look) : styles.of(look));
    cell.setCellValue(text);
    return cell;
  }

  void number(int column, Look look, BigDecimal number) {
    cell(column, styles.of(look)).setCellValue(number.doubleValue());
  }

  void empty(int column, Look look) {
    cell(column, styles.of(look));
  }

  void height(float points) {
    here().setHeightInPoints(points);
  }

  private XSSFCell cell(int column, XSSFCellStyle style) {
    XSSFCell cell = here().createCell(column);
    cell.setCellStyle(style);
    return cell;
  }

  private XSSFRow here() {
    XSSFRow there = sheet.getRow(row);
    return there == null ? sheet.createRow(row) : there;
  }
}
