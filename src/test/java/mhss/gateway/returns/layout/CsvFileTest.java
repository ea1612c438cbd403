package mhss.gateway.returns.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CsvFileTest {

  @Test
  void writesHeadRowsAndTrailerWithCrLf() {
    assertThat(
            csv(
                List.of("urn", "accepted_on", "in_employment", "amount_pence"),
                List.of(
                    Arrays.asList("QQ-1", LocalDate.of(2018, 5, 14), null, 60000L),
                    List.of("QQ-2", LocalDate.of(2018, 5, 15), Optional.of("Y"), -5)),
                List.of("TRAILER", 2, "", new BigDecimal("1E+5"))))
        .isEqualTo(
            """
            urn,accepted_on,in_employment,amount_pence\r
            QQ-1,2018-05-14,,60000\r
            QQ-2,2018-05-15,Y,-5\r
            TRAILER,2,,100000\r
            """);
  }

  @Test
  void disarmsWhatASpreadsheetWouldCalculate() {
    assertThat(cell("=1+1")).isEqualTo("'=1+1");
    assertThat(cell("+44 20")).isEqualTo("'+44 20");
    assertThat(cell("-2+3")).isEqualTo("'-2+3");
    assertThat(cell("@SUM(A1)")).isEqualTo("'@SUM(A1)");
    assertThat(cell("\t=1")).isEqualTo("' =1");
    assertThat(cell("\r=HYPERLINK(\"x\",\"y\")"))
        .isEqualTo("\"' =HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    assertThat(cell("＝1+1")).isEqualTo("'＝1+1");
    assertThat(cell("QQ-1")).isEqualTo("QQ-1");
  }

  @Test
  void quotesOnlyWhereItMust() {
    assertThat(cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(cell("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
    assertThat(cell(" a")).isEqualTo("\" a\"");
    assertThat(cell("a\nb")).isEqualTo("a b");
    assertThat(cell("\u0000a\u202eb")).isEqualTo("ab");
  }

  @Property
  void keepsEveryRowInOneLineThatNoSpreadsheetCalculates(@ForAll @Size(3) List<String> values) {
    String csv = csv(List.of("a", "b", "c"), List.of(values), List.of());

    assertThat(csv.split("\r\n", -1)).hasSize(3);
    assertThat(csv.replace("\r\n", "")).doesNotContainPattern("[\\p{Cntrl}]");
    assertThat(csv).doesNotContainPattern("(^|,)\"?\\s*[=+@-]");
  }

  private static String cell(String text) {
    return csv(List.of("a"), List.of(List.of(text)), List.of()).substring(3).strip();
  }

  private static String csv(List<String> columns, List<? extends List<?>> rows, List<?> trailer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      CsvFile.write(columns, rows, trailer, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(UTF_8);
  }
}
