package mhss.gateway.returns.layout.filling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import mhss.gateway.returns.layout.bytes.SafeText;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills what stands once, and finds the row that is repeated. */
final class Cells {

  private static final String HEAD = "head";

  private final Filling filling;
  private final Place file;
  private final Styles styles;
  private final Map<String, Integer> indexes = new HashMap<>();
  private Row repeated;
  private final List<RepeatedCell> repeatedCells = new ArrayList<>();

  Cells(Filling filling, XSSFWorkbook workbook) {
    this.filling = filling;
    this.file = Place.whole(filling.template().getFileName().toString());
    this.styles = new Styles(workbook);
    filling.columns().forEach(column -> indexes.put(column, indexes.size()));
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        fill(row);
      }
    }
    if (repeated == null && !filling.columns().isEmpty()) {
      throw file.unusable(
          "no row has a placeholder such as ${%s.%s}, so there is none to repeat"
              .formatted(filling.rowsName(), filling.columns().get(0)));
    }
  }

  /** None in a form, which has nothing to repeat. */
  boolean repeats() {
    return repeated != null;
  }

  XSSFSheet sheet() {
    return (XSSFSheet) repeated.getSheet();
  }

  /** Number of the repeated row, from 1. */
  int row() {
    return repeated.getRowNum() + 1;
  }

  List<RepeatedCell> repeated() {
    return repeatedCells;
  }

  private void fill(Row row) {
    Map<Cell, Words> texts = new HashMap<>();
    boolean repeat = false;
    for (Cell cell : row) {
      Words words = words(cell);
      texts.put(cell, words);
      repeat |= words.names(filling.rowsName());
    }
    if (repeat) {
      repeat(row, texts);
    } else {
      texts.forEach(this::fillOnce);
    }
  }

  private Words words(Cell cell) {
    Place place = file.at(cell);
    if (cell.getCellType() == CellType.FORMULA) {
      throw place.unusable(
          "a template has no formulas, which show old results where macros are blocked; use a"
              + " placeholder of ${head.…}");
    }
    Words words =
        Words.of(cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "", place);
    for (Words.Part part : words.parts()) {
      check(part, place);
    }
    return words;
  }

  private void check(Words.Part part, Place place) {
    boolean known =
        part.literal()
            || (part.group().equals(HEAD) && filling.head().containsKey(part.text()))
            || (part.group().equals(filling.rowsName()) && indexes.containsKey(part.text()));
    if (!known) {
      throw place.unusable(
          "${%s.%s} is unknown; there are ${head.…} with %s, and ${%s.…} with %s"
              .formatted(
                  part.group(),
                  part.text(),
                  String.join(", ", new TreeSet<>(filling.head().keySet())),
                  filling.rowsName(),
                  String.join(", ", filling.columns())));
    }
  }

  private void repeat(Row row, Map<Cell, Words> texts) {
    Place place = file.at(row.getCell(row.getFirstCellNum()));
    if (repeated != null) {
      throw place.unusable(
          "row %d of sheet '%s' is repeated already; there can be one such row"
              .formatted(row(), sheet().getSheetName()));
    }
    if (row.getSheet().getMergedRegions().stream()
        .anyMatch(region -> region.containsRow(row.getRowNum()))) {
      throw place.unusable("the repeated row has merged cells; undo the merging");
    }
    repeated = row;
    for (Cell cell : row) {
      repeatedCells.add(RepeatedCell.of(cell, known(texts.get(cell)), indexes, styles));
      cell.setBlank();
    }
  }

  /** What stands once is the same in every row, so it becomes text here. */
  private Words known(Words words) {
    return new Words(
        words.parts().stream()
            .map(
                part ->
                    part.group().equals(HEAD)
                        ? new Words.Part(
                            "", Shown.text(Shown.plain(filling.head().get(part.text()))))
                        : part)
            .toList());
  }

  private void fillOnce(Cell cell, Words words) {
    if (!words.filled()) {
      return;
    }
    Object value = words.single() ? Shown.plain(head(words.parts().get(0))) : text(words);
    if (value == null || value.equals("")) {
      cell.setBlank();
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate day) {
      cell.setCellStyle(styles.dated(cell.getCellStyle()));
      cell.setCellValue(day);
    } else {
      String text = SafeText.of(value.toString());
      if (SafeText.looksLikeFormula(text)) {
        cell.setCellStyle(styles.quoted(cell.getCellStyle()));
      }
      cell.setCellValue(Xml.unescapable(text));
    }
  }

  private Object head(Words.Part part) {
    return filling.head().get(part.text());
  }

  private String text(Words words) {
    StringBuilder text = new StringBuilder();
    for (Words.Part part : words.parts()) {
      text.append(part.literal() ? part.text() : Shown.text(Shown.plain(head(part))));
    }
    return text.toString();
  }
}
