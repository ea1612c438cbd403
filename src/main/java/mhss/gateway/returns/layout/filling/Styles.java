package mhss.gateway.returns.layout.filling;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a template, and what a value of some kind needs besides. */
final class Styles {

  private final XSSFWorkbook workbook;
  private final Map<Short, XSSFCellStyle> quoted = new HashMap<>();
  private final Map<Short, XSSFCellStyle> dated = new HashMap<>();

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Stays text when somebody edits the cell. */
  XSSFCellStyle quoted(CellStyle style) {
    return quoted.computeIfAbsent(
        style.getIndex(),
        index -> {
          XSSFCellStyle quote = copy(style);
          quote.setQuotePrefixed(true);
          return quote;
        });
  }

  /** Shows a day and not its number. */
  XSSFCellStyle dated(CellStyle style) {
    return dated.computeIfAbsent(
        style.getIndex(),
        index -> {
          XSSFCellStyle date = copy(style);
          if (!DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString())) {
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
          }
          return date;
        });
  }

  private XSSFCellStyle copy(CellStyle style) {
    XSSFCellStyle copy = workbook.createCellStyle();
    copy.cloneStyleFrom(style);
    return copy;
  }
}
