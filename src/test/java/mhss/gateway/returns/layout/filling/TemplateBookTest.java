package mhss.gateway.returns.layout.filling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mhss.gateway.returns.layout.Sheets.open;
import static mhss.gateway.returns.layout.Sheets.set;
import static mhss.gateway.returns.layout.Sheets.template;
import static mhss.gateway.returns.layout.filling.FilledBooks.MADE;
import static mhss.gateway.returns.layout.filling.FilledBooks.bytes;
import static mhss.gateway.returns.layout.filling.FilledBooks.cell;
import static mhss.gateway.returns.layout.filling.FilledBooks.filling;
import static mhss.gateway.returns.layout.filling.FilledBooks.head;
import static mhss.gateway.returns.layout.filling.FilledBooks.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import mhss.gateway.returns.layout.bytes.FixedZip;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateBookTest {

  @TempDir Path folder;

  @Test
  void repeatsTheRowWithItsStyleAndKeepsTheKindsOfValues() throws IOException {
    Path template =
        template(
            folder,
            sheet -> {
              set(sheet, 0, "Claim of ${head.provider}");
              set(sheet, 2, "${lines.urn}", "${lines.on}", "${lines.amount}");
              var style = sheet.getWorkbook().createCellStyle();
              style.setDataFormat((short) 4);
              style.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
              sheet.getRow(2).getCell(2).setCellStyle(style);
            });

    XSSFSheet sheet =
        sheet(
            template,
            List.of(
                List.of("QQ-1", LocalDate.of(2018, 5, 14), new BigDecimal("600.00")),
                List.of("QQ-2", LocalDate.of(2018, 5, 15), new BigDecimal("300.50"))));

    assertThat(text(sheet, 0, 0)).isEqualTo("Claim of Calm Minds");
    assertThat(text(sheet, 3, 0)).isEqualTo("QQ-2");
    assertThat(cell(sheet, 2, 1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2018-05-14");
    XSSFCell amount = cell(sheet, 3, 2);
    assertThat(amount.getNumericCellValue()).isEqualTo(300.5);
    assertThat(amount.getCellStyle().getDataFormat()).isEqualTo((short) 4);
    assertThat(amount.getCellStyle().getFillForegroundColor())
        .isEqualTo(IndexedColors.YELLOW.getIndex());
  }

  @Test
  void movesDownWhatStandsBelowAndLetsRangesGrow() throws IOException {
    Path template =
        template(
            folder,
            sheet -> {
              set(sheet, 0, "URN", "On", "Amount");
              set(sheet, 1, "${lines.urn}", "${lines.on}", "${lines.amount}");
              set(sheet, 2, "Total", "", "${head.total}");
              set(sheet, 4, "a note across columns");
              sheet.addMergedRegion(new CellRangeAddress(4, 4, 0, 2));
              sheet.setAutoFilter(new CellRangeAddress(0, 1, 0, 2));
              sheet.getWorkbook().setPrintArea(0, 0, 2, 0, 4);
            });

    XSSFSheet sheet =
        sheet(template, Collections.nCopies(10, List.of("QQ-1", LocalDate.of(2018, 5, 14), 1L)));

    assertThat(text(sheet, 11, 0)).isEqualTo("Total");
    assertThat(cell(sheet, 11, 2).getNumericCellValue()).isEqualTo(900.5);
    assertThat(sheet.getMergedRegions()).containsExactly(new CellRangeAddress(13, 13, 0, 2));
    assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C11");
    assertThat(sheet.getWorkbook().getPrintArea(0)).isEqualTo("Lines!$A$1:$C$14");
  }

  @Test
  void keepsOneEmptyRowWhenThereIsNothingToClaim() throws IOException {
    Path template =
        template(
            folder,
            sheet -> {
              set(sheet, 0, "${lines.urn}", "Line of ${lines.on}");
              set(sheet, 1, "Total");
            });

    XSSFSheet sheet = sheet(template, List.of());

    assertThat(cell(sheet, 0, 0).getCellType()).isEqualTo(CellType.BLANK);
    assertThat(cell(sheet, 0, 1).getCellType()).isEqualTo(CellType.BLANK);
    assertThat(text(sheet, 1, 0)).isEqualTo("Total");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+44 1",
        "-2+3",
        "@SUM(A1)",
        "\t=1+1",
        "\r\n=cmd|' /C calc'!A0",
        " =1",
        "＝1+1"
      })
  void writesWhatLooksLikeAFormulaAsTextThatStaysText(String urn) throws IOException {
    Path template =
        template(
            folder,
            sheet -> {
              set(sheet, 0, "${head.note}");
              set(sheet, 1, "${lines.urn}");
            });
    Map<String, Object> head = new HashMap<>(head());
    head.put("note", urn);

    XSSFSheet sheet =
        open(bytes(
                new Filling(template, head, "lines", List.of("urn"), MADE), List.of(List.of(urn))))
            .getSheetAt(0);

    for (int row = 0; row < 2; row++) {
      assertThat(cell(sheet, row, 0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell(sheet, row, 0).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(text(sheet, row, 0)).doesNotContain("\t", "\r", "\n");
    }
  }

  @Test
  void keepsTextAsItIsApartFromControlCharacters() throws IOException {
    Path template = template(folder, sheet -> set(sheet, 0, "${lines.urn}"));
    String odd = "a\u0000\u001b\u202e<b>&\"_x0041_ \ud83d\ude00 \ud800 end\u200b";

    XSSFSheet sheet =
        open(bytes(
                new Filling(template, head(), "lines", List.of("urn"), MADE),
                List.of(List.of(odd))))
            .getSheetAt(0);

    assertThat(text(sheet, 0, 0)).isEqualTo("a<b>&\"_x0041_ \ud83d\ude00 ? end");
  }

  @Test
  void givesTheSameBytesInEveryTimeZone() throws IOException {
    Path template = shipped("claim.xlsx");
    TimeZone before = TimeZone.getDefault();
    byte[] here = bytes(claim(template), List.of(line(1)));
    byte[] there;
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      there = bytes(claim(template), List.of(line(1)));
    } finally {
      TimeZone.setDefault(before);
    }

    assertThat(there).isEqualTo(here);
  }

  @Test
  void leavesNoTraceOfTheTemplateNorOfWhoSavedIt() throws IOException {
    Path template =
        template(
            folder,
            sheet -> {
              set(sheet, 0, "${head.provider}", "${lines.urn}");
              sheet.getWorkbook().getProperties().getCoreProperties().setLastModifiedByUser("Ann");
              sheet.getWorkbook().getProperties().getExtendedProperties().setCompany("Calm");
            });

    byte[] made = bytes(new Filling(template, head(), "lines", List.of("urn"), MADE), List.of());

    FixedZip.entries(made)
        .forEach((name, xml) -> assertThat(new String(xml, UTF_8)).doesNotContain("${", "Ann"));
    try (XSSFWorkbook workbook = open(made)) {
      assertThat(workbook.getProperties().getCoreProperties().getModified())
          .isEqualTo(java.util.Date.from(MADE));
      assertThat(workbook.getProperties().getExtendedProperties().getCompany()).isEmpty();
    }
  }

  @Test
  void fillsTheShippedTemplates() throws IOException {
    XSSFSheet claim =
        open(bytes(claim(shipped("claim.xlsx")), List.of(line(1), line(2)))).getSheetAt(0);
    assertThat(text(claim, 0, 0)).isEqualTo("Claim for May 2018");
    assertThat(text(claim, 11, 1)).isEqualTo("QQ-2018-2");
    assertThat(text(claim, 12, 0)).isEqualTo("Total of 2 lines");
    assertThat(cell(claim, 12, 6).getNumericCellValue()).isEqualTo(900.5);
    for (String form : List.of("yearly-mhss-v8.xlsx", "yearly-mhss-2024.xlsx")) {
      Filling filling =
          new Filling(
              shipped(form),
              Map.of(
                  "rules", "MHSS v8",
                  "provider", "Calm Minds",
                  "period", "2017",
                  "contracts", "CPA-1",
                  "due", LocalDate.of(2018, 1, 4)),
              "lines",
              List.of(),
              MADE);
      assertThat(text(open(bytes(filling, List.of())).getSheetAt(0), 3, 1)).isEqualTo("2017");
    }
  }

  private static Path shipped(String name) {
    return Path.of("templates/returns", name);
  }

  private static Filling claim(Path template) {
    Map<String, Object> head = new HashMap<>(head());
    head.put("rules", "MHSS provider guidance v8");
    head.put("month", "May 2018");
    head.put("version", 1);
    head.put("made_at", MADE);
    head.put("lines", 2L);
    head.put("note", Optional.empty());
    return new Filling(
        template,
        head,
        "lines",
        List.of("line_no", "urn", "contract", "element", "accepted_on", "in_employment", "amount"),
        MADE);
  }

  private static List<?> line(int number) {
    return List.of(
        number,
        "QQ-2018-" + number,
        "CPA-North",
        "SUPPORT_PLAN_50",
        LocalDate.of(2018, 5, 14),
        Optional.of("Y"),
        new BigDecimal("450.25"));
  }

  private static XSSFSheet sheet(Path template, List<? extends List<?>> rows) throws IOException {
    return open(bytes(filling(template), rows)).getSheetAt(0);
  }
}
