package mhss.gateway.returns.layout.filling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mhss.gateway.returns.layout.bytes.SafeText;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;

/**
 * A cell of the repeated row.
 *
 * @param at index of the value that alone fills it; -1 when it is text
 * @param indexes of the values by their names
 */
record RepeatedCell(String column, Words words, int at, Map<String, Integer> indexes, Look look) {

  private static final int LONGEST = 32_767;

  /** Indexes of its style, and of its style for text and for days. */
  record Look(int style, int quoted, int dated) {}

  static RepeatedCell of(
      org.apache.poi.ss.usermodel.Cell cell,
      Words words,
      Map<String, Integer> indexes,
      Styles styles) {
    CellStyle style = cell.getCellStyle();
    return new RepeatedCell(
        CellReference.convertNumToColString(cell.getColumnIndex()),
        words,
        words.single() && words.filled() ? indexes.get(words.parts().get(0).text()) : -1,
        indexes,
        new Look(
            style.getIndex(), styles.quoted(style).getIndex(), styles.dated(style).getIndex()));
  }

  /**
   * @param values none for an empty cell
   */
  void append(int row, List<?> values, StringBuilder xml) {
    Object value = values.isEmpty() ? null : Shown.plain(at >= 0 ? values.get(at) : text(values));
    if (value == null || value.equals("")) {
      open(row, look.style(), xml).append("/>");
    } else if (value instanceof Number number) {
      number(row, look.style(), plain(number), xml);
    } else if (value instanceof LocalDate day) {
      number(row, look.dated(), String.valueOf((long) DateUtil.getExcelDate(day)), xml);
    } else {
      text(row, SafeText.of(value.toString()), xml);
    }
  }

  private String text(List<?> values) {
    StringBuilder text = new StringBuilder();
    for (Words.Part part : words.parts()) {
      text.append(part.literal() ? part.text() : Shown.text(values.get(indexes.get(part.text()))));
    }
    return text.toString();
  }

  private void text(int row, String text, StringBuilder xml) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "A value for column %s has more than %,d characters".formatted(column, LONGEST));
    }
    open(row, SafeText.looksLikeFormula(text) ? look.quoted() : look.style(), xml);
    xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    Xml.append(Xml.unescapable(text), xml);
    xml.append("</t></is></c>");
  }

  private void number(int row, int style, String number, StringBuilder xml) {
    open(row, style, xml).append("><v>").append(number).append("</v></c>");
  }

  private StringBuilder open(int row, int style, StringBuilder xml) {
    return xml.append("<c r=\"")
        .append(column)
        .append(row)
        .append("\" s=\"")
        .append(style)
        .append('"');
  }

  private static String plain(Number number) {
    return number instanceof BigDecimal exact ? exact.toPlainString() : number.toString();
  }
}
