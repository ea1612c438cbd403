package mhss.gateway.returns.layout.filling;

import static mhss.gateway.returns.layout.Sheets.open;
import static mhss.gateway.returns.layout.Sheets.set;
import static mhss.gateway.returns.layout.Sheets.template;
import static mhss.gateway.returns.layout.filling.FilledBooks.MADE;
import static mhss.gateway.returns.layout.filling.FilledBooks.bytes;
import static mhss.gateway.returns.layout.filling.FilledBooks.filling;
import static mhss.gateway.returns.layout.filling.FilledBooks.head;
import static mhss.gateway.returns.layout.filling.FilledBooks.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates that cannot be filled, and values that look like something else. */
class RefusesTemplateBooksTest {

  @TempDir Path folder;

  @Test
  void takesAValueForAValueAndNeverForAPlaceholder() throws IOException {
    Path template =
        template(
            folder,
            sheet -> {
              set(sheet, 0, "${head.provider}", "${lines.urn}");
            });
    Map<String, Object> head = new HashMap<>(head());
    head.put("provider", "${lines.urn} ${7*7}");

    XSSFSheet sheet =
        open(bytes(
                new Filling(template, head, "lines", List.of("urn"), MADE),
                List.of(List.of("${head.total}"))))
            .getSheetAt(0);

    assertThat(text(sheet, 0, 0)).isEqualTo("${lines.urn} ${7*7}");
    assertThat(text(sheet, 0, 1)).isEqualTo("${head.total}");
  }

  @Test
  void refusesWhatItCannotFillNamingFileSheetAndCell() {
    refuses("sheet 'Lines', cell A1: ${lines.ur} is unknown", s -> set(s, 0, "${lines.ur}"));
    refuses("cell B1: ${head.totl} is unknown", s -> set(s, 0, "${lines.urn}", "${head.totl}"));
    refuses("cell A1: '${lines.urn' is no placeholder", s -> set(s, 0, "${lines.urn"));
    refuses("'${1+1}' is no placeholder", s -> set(s, 0, "${1+1}", "${lines.urn}"));
    refuses("no row has a placeholder such as ${lines.urn}", s -> set(s, 0, "${head.total}"));
    refuses(
        "cell A3: row 2 of sheet 'Lines' is repeated already",
        s -> {
          set(s, 1, "${lines.urn}");
          set(s, 2, "${lines.on}");
        });
    refuses(
        "cell A1: the repeated row has merged cells",
        s -> {
          set(s, 0, "${lines.urn}");
          s.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
        });
    refuses(
        "cell B1: a template has no formulas",
        s -> {
          set(s, 0, "${lines.urn}");
          s.getRow(0).createCell(1).setCellFormula("SUM(A1:A2)");
        });
    refuses(
        "xl/worksheets/sheet1.xml: placeholders stand in cells",
        s -> {
          set(s, 0, "${lines.urn}");
          s.getHeader().setCenter("${head.provider}");
        });
  }

  @Test
  void refusesAFileThatIsMissingOrNoWorkbook() throws IOException {
    Path nowhere = folder.resolve("claim.xlsx");
    assertThatThrownBy(() -> new TemplateBook(filling(nowhere)))
        .isInstanceOf(UnusableTemplate.class)
        .hasMessageContaining("templates/returns/claim.xlsx: it is missing");
    Files.writeString(nowhere, "no workbook");
    assertThatThrownBy(() -> new TemplateBook(filling(nowhere)))
        .isInstanceOf(UnusableTemplate.class)
        .hasMessageContaining("no XLSX file");
    Files.write(nowhere, new byte[0]);
    assertThatThrownBy(() -> new TemplateBook(filling(nowhere)))
        .isInstanceOf(UnusableTemplate.class);
  }

  @Test
  void refusesATemplateThatWouldFillTheMemory() throws IOException {
    Path bomb = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      for (int part = 0; part < 20; part++) {
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + part + ".xml"));
        for (int n = 0; n < 10; n++) {
          zip.write(new byte[1 << 20]);
        }
      }
    }
    assertThatThrownBy(() -> new TemplateBook(filling(bomb)))
        .isInstanceOf(UnusableTemplate.class)
        .hasMessageContaining("50 MB once unpacked");
  }

  private void refuses(String words, Consumer<XSSFSheet> content) {
    Path template = template(folder, content);
    assertThatThrownBy(() -> new TemplateBook(filling(template)))
        .isInstanceOf(UnusableTemplate.class)
        .hasMessageStartingWith("Correct templates/returns/test.xlsx: ")
        .hasMessageContaining(words);
  }
}
