package mhss.gateway.returns.layout.book;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mhss.gateway.returns.layout.report.Cell;
import mhss.gateway.returns.layout.report.CellKind;
import mhss.gateway.returns.layout.report.Row;
import mhss.gateway.returns.layout.report.Section;
import org.apache.poi.ss.util.CellRangeAddress;

/** A section as a sheet: its table, then its trend. Lengths are characters. */
final class SectionSheet {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9,.]*\\s?%?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int WIDEST = 60;
  private static final int NARROWEST = 13;
  private static final int CHARACTER = 256;

  /** Rows; so no chart is cut in two. */
  private static final int ON_ONE_PAGE = 60;

  private final Page page;
  private final Section section;

  SectionSheet(Page page, Section section) {
    this.page = page;
    this.section = section;
  }

  void write(String title) {
    page.text(0, Look.TITLE, title);
    page.height(28);
    page.next();
    section.intro().ifPresent(intro -> page.text(0, Look.INTRO, intro));
    page.skip(2);
    table();
    section.trend().ifPresent(trend -> new TrendTable(page, trend).write());
    widths();
    if (page.row() < ON_ONE_PAGE) {
      page.sheet().getPrintSetup().setFitHeight((short) 1);
    }
  }

  private void table() {
    int columns = section.columns().size();
    for (int i = 0; i < columns; i++) {
      page.text(i, number(i) ? Look.HEADER_OF_NUMBERS : Look.HEADER, section.columns().get(i));
    }
    boolean figures = section.rows().stream().anyMatch(row -> row.figure().isPresent());
    if (figures) {
      page.text(columns, Look.HEADER, "Figure");
    }
    page.height(22);
    page.sheet().setRepeatingRows(new CellRangeAddress(page.row(), page.row(), 0, columns));
    page.next();
    page.sheet().createFreezePane(0, page.row());
    for (Row row : section.rows()) {
      IntStream.range(0, columns).forEach(i -> cell(i, row.cells().get(i)));
      if (figures) {
        page.text(columns, Look.FIGURE, row.figure().orElse(""));
      }
      page.next();
    }
  }

  private void cell(int column, Cell cell) {
    boolean number = cell.number().isPresent() && NUMBER.matcher(cell.text()).matches();
    switch (cell.kind()) {
      case MET -> page.text(column, Look.MET, badge(cell, "Met"));
      case MISSED -> page.text(column, Look.MISSED, badge(cell, "Missed"));
      case SUPPRESSED, NOT_APPLICABLE, NOT_CONFIGURED -> page.text(column, Look.MUTED, cell.text());
      case PERCENT -> {
        if (number) {
          // All its digits stay: the sheet rounds only what it shows.
          page.number(
              column,
              Look.PERCENT,
              cell.number().orElseThrow().divide(HUNDRED, MathContext.DECIMAL64));
        } else {
          page.text(column, Look.NUMBER, cell.text());
        }
      }
      case COUNT -> {
        if (number) {
          page.number(column, Look.COUNT, cell.number().orElseThrow());
        } else {
          page.text(column, Look.NUMBER, cell.text());
        }
      }
      case TEXT -> page.text(column, Look.TEXT, cell.text());
    }
  }

  /** Colour is never alone. */
  private static String badge(Cell cell, String word) {
    return cell.text().equalsIgnoreCase(word) || cell.text().isBlank()
        ? word
        : cell.text() + " · " + word;
  }

  private boolean number(int column) {
    return column > 0
        && section.rows().stream()
            .map(row -> row.cells().get(column).kind())
            .allMatch(
                kind ->
                    kind == CellKind.COUNT
                        || kind == CellKind.PERCENT
                        || kind == CellKind.SUPPRESSED
                        || kind == CellKind.NOT_APPLICABLE
                        || kind == CellKind.NOT_CONFIGURED);
  }

  private void widths() {
    for (int i = 0; i <= section.columns().size(); i++) {
      int column = i;
      int longest =
          section.rows().stream()
              .filter(row -> column < row.cells().size())
              .mapToInt(row -> row.cells().get(column).text().length())
              .max()
              .orElse(NARROWEST);
      int least = i == 0 ? 34 : NARROWEST;
      page.sheet().setColumnWidth(i, Math.min(WIDEST, Math.max(least, longest + 3)) * CHARACTER);
    }
  }
}
