package mhss.gateway.returns.layout.book;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Each look as one style of the workbook; text that looks like a formula has its own. */
final class Styles {

  private static final String RULE = "D1D5DB";

  private record Key(Look look, boolean quoted) {}

  private final XSSFWorkbook workbook;
  private final Map<Key, XSSFCellStyle> styles = new LinkedHashMap<>();

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  XSSFCellStyle of(Look look) {
    return styles.computeIfAbsent(new Key(look, false), key -> style(look));
  }

  /** Stays text when somebody edits the cell. */
  XSSFCellStyle quoted(Look look) {
    return styles.computeIfAbsent(
        new Key(look, true),
        key -> {
          XSSFCellStyle style = style(look);
          style.setQuotePrefixed(true);
          return style;
        });
  }

  private XSSFCellStyle style(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(look));
    style.setAlignment(look.alignment);
    style.setVerticalAlignment(
        look == Look.HEADER || look == Look.HEADER_OF_NUMBERS
            ? VerticalAlignment.CENTER
            : VerticalAlignment.TOP);
    style.setIndention((short) (look.tabled() ? 1 : 0));
    style.setDataFormat(workbook.createDataFormat().getFormat(look.format));
    style.setWrapText(look == Look.TEXT || look == Look.HEADER || look == Look.HEADER_OF_NUMBERS);
    if (look.fill != null) {
      style.setFillForegroundColor(color(look.fill));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    if (look.ruled()) {
      style.setBorderBottom(BorderStyle.THIN);
      style.setBottomBorderColor(color(RULE));
    }
    return style;
  }

  private XSSFFont font(Look look) {
    XSSFFont font = workbook.createFont();
    font.setFontName("Arial");
    font.setFontHeightInPoints((short) look.points);
    font.setBold(look.bold);
    font.setColor(color(look.ink));
    font.setUnderline(look == Look.LINK ? FontUnderline.SINGLE : FontUnderline.NONE);
    return font;
  }

  private static XSSFColor color(String hex) {
    return new XSSFColor(HexFormat.of().parseHex(hex));
  }
}
