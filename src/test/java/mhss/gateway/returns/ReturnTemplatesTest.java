package mhss.gateway.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import mhss.gateway.returns.layout.Sheets;
import mhss.gateway.returns.layout.Workbooks;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks are checked before they are in force, and shown with invented figures. */
class ReturnTemplatesTest {

  private static final String CLAIM = "returns/claim.xlsx";
  private static final Path TEMPLATES = Path.of("templates");

  @TempDir private Path folder;
  private final ReturnTemplates templates = new ReturnTemplates(new Workbooks());

  static Stream<String> shipped() throws IOException {
    try (Stream<Path> files = Files.list(TEMPLATES.resolve("returns"))) {
      return files
          .map(file -> "returns/" + file.getFileName())
          .filter(name -> name.endsWith(".xlsx"))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedWorkbookCanBeFilled(String name) throws IOException {
    byte[] content = Files.readAllBytes(TEMPLATES.resolve(name));
    assertThat(templates.problem(name, content)).isEmpty();
    assertThat(templates.proofLines(name, content)).anyMatch(line -> line.contains("EXAMPLE"));
  }

  @Test
  void theProofOfAClaimHasInventedLines() throws IOException {
    byte[] content = Files.readAllBytes(TEMPLATES.resolve(CLAIM));
    assertThat(String.join("\n", templates.proofLines(CLAIM, content)))
        .contains("MH/000001", "MH/000003", "Invented figures: this is no claim.")
        .doesNotContain("${");
    assertThat(String.join("\n", ReturnTemplates.lines(CLAIM, content))).contains("${lines.urn}");
  }

  @Test
  void aFormulaIsRefusedWithSheetAndCell() throws IOException {
    refused(
        workbook(
            sheet -> {
              Sheets.set(sheet, 0, "${lines.urn}");
              sheet.createRow(1).createCell(1).setCellFormula("SUM(A1:A2)");
            }),
        "sheet 'Lines', cell B2: a template has no formulas");
  }

  @Test
  void aPlaceholderThatNothingFillsIsRefusedWithSheetAndCell() throws IOException {
    refused(
        workbook(sheet -> Sheets.set(sheet, 2, "${lines.urn}", "${lines.customer}")),
        "sheet 'Lines', cell B3: ${lines.customer} is unknown");
  }

  @Test
  void aWorkbookWithoutARowToRepeatIsRefused() throws IOException {
    refused(workbook(sheet -> Sheets.set(sheet, 0, "Claim")), "none to repeat");
  }

  @Test
  void macrosAndWhatIsFetchedFromElsewhereAreRefused() throws IOException {
    byte[] good = workbook(sheet -> Sheets.set(sheet, 0, "${lines.urn}"));
    refused(with(good, "xl/vbaProject.bin", "macro"), "macros");
    refused(
        with(
            good,
            "xl/drawings/_rels/drawing1.xml.rels",
            "<Relationships><Relationship Id=\"a\" Type=\"http://x.example/image\""
                + " Target=\"https://x.example/a.png\" TargetMode=\"External\"/></Relationships>"),
        "it fetches something from elsewhere");
  }

  @Test
  void whatUnpacksToVeryMuchIsRefused() throws IOException {
    byte[] good = workbook(sheet -> Sheets.set(sheet, 0, "${lines.urn}"));
    refused(with(good, "xl/media/image1.png", "0".repeat(51_000_000)), "more than 50 MB");
  }

  @Test
  void whatIsNoWorkbookIsRefused() {
    refused("PK no".getBytes(StandardCharsets.UTF_8), "no XLSX file");
    assertThat(templates.problem("extra.xlsx", new byte[0]).orElseThrow())
        .contains("templates/returns/");
  }

  @Test
  void noTemplateOfAReturnCanBeTakenAway() {
    assertThat(templates.problemWithout(CLAIM)).get().asString().contains("corrections");
    assertThat(templates.problemWithout("mhss-v8/referral.txt.ftl")).isEmpty();
  }

  private void refused(byte[] content, String words) {
    assertThat(templates.problem(CLAIM, content)).get().asString().contains(words);
    assertThat(templates.proofLines(CLAIM, content)).isEmpty();
  }

  private byte[] workbook(Consumer<XSSFSheet> content) throws IOException {
    return Files.readAllBytes(Sheets.template(folder, content));
  }

  private static byte[] with(byte[] archive, String part, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(in.readAllBytes());
      }
      zip.putNextEntry(new ZipEntry(part));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
