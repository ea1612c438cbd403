package mhss.gateway.returns.layout.book;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** How a cell of the workbook looks. */
enum Look {
  TITLE(18, true, Look.BLUE, null),
  UNDER_TITLE(11, false, Look.GREY, null),
  LABEL(10, false, Look.GREY, null),
  VALUE(10, true, Look.INK, null),
  INTRO(10, false, Look.INK, null),
  HEADING(12, true, Look.BLUE, null),
  HEADER(10, true, "FFFFFF", Look.BLUE),
  HEADER_OF_NUMBERS(10, true, "FFFFFF", Look.BLUE, HorizontalAlignment.RIGHT),
  TEXT(10, false, Look.INK, null),
  NUMBER(10, false, Look.INK, null, HorizontalAlignment.RIGHT),
  COUNT(10, false, Look.INK, null, HorizontalAlignment.RIGHT, "#,##0"),
  PERCENT(10, false, Look.INK, null, HorizontalAlignment.RIGHT, "0.0%"),
  MUTED(10, false, Look.GREY, null, HorizontalAlignment.RIGHT),
  FIGURE(9, false, Look.GREY, null),
  MET(10, true, "0B5C38", "D9EFE3", HorizontalAlignment.CENTER),
  MISSED(10, true, "FFFFFF", "A3172E", HorizontalAlignment.CENTER),
  LINK(10, false, Look.BLUE, null);

  private static final String BLUE = "12436D";
  private static final String INK = "1F2937";
  private static final String GREY = "5B6470";

  final int points;
  final boolean bold;
  final String ink;
  final String fill;
  final HorizontalAlignment alignment;
  final String format;

  Look(int points, boolean bold, String ink, String fill) {
    this(points, bold, ink, fill, HorizontalAlignment.LEFT);
  }

  Look(int points, boolean bold, String ink, String fill, HorizontalAlignment alignment) {
    this(points, bold, ink, fill, alignment, "General");
  }

  Look(
      int points,
      boolean bold,
      String ink,
      String fill,
      HorizontalAlignment alignment,
      String format) {
    this.points = points;
    this.bold = bold;
    this.ink = ink;
    this.fill = fill;
    this.alignment = alignment;
    this.format = format;
  }

  /** Room between columns, where numbers stand right and texts left. */
  boolean tabled() {
    return alignment != HorizontalAlignment.CENTER
        && (ruled() || this == HEADER || this == HEADER_OF_NUMBERS);
  }

  /** Lines of a table end with a rule. */
  boolean ruled() {
    return ordinal() >= TEXT.ordinal() && this != LINK;
  }
}
