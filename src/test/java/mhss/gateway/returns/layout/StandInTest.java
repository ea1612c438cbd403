package mhss.gateway.returns.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.returns.layout.filling.Filling;
import mhss.gateway.returns.layout.filling.UnusableTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A return is made also while somebody's broken workbook lies there. */
class StandInTest {

  @TempDir private Path folder;
  private Workbooks workbooks;
  private Path template;

  @BeforeEach
  void aGoodWorkbook() {
    workbooks = new Workbooks(Optional.of(folder.resolve("good")));
    template = Sheets.template(folder, sheet -> Sheets.set(sheet, 0, "${lines.urn}"));
  }

  @Test
  void theLastGoodOneIsFilledInThePlaceOfABrokenOne() throws IOException {
    workbooks.standIn("test.xlsx", Files.readAllBytes(template));
    spoil();

    assertThat(Sheets.open(filled()).getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
        .isEqualTo("MH/000001");
  }

  @Test
  void withoutOneTheReturnWaitsAndTheFileIsNamed() throws IOException {
    spoil();

    assertThatThrownBy(this::filled)
        .isInstanceOf(UnusableTemplate.class)
        .hasMessageContaining("templates/returns/test.xlsx");
  }

  @Test
  void aGoodFileIsFilledItself() throws IOException {
    workbooks.standIn("test.xlsx", "older".getBytes(StandardCharsets.UTF_8));

    assertThat(Sheets.open(filled()).getNumberOfSheets()).isEqualTo(1);
  }

  private void spoil() throws IOException {
    Files.writeString(template, "no workbook");
  }

  private byte[] filled() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbooks.write(
        new Filling(template, Map.of(), "lines", List.of("urn"), Sample.MADE_AT),
        List.of(List.of("MH/000001")),
        out);
    return out.toByteArray();
  }
}
