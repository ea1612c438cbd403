package mhss.gateway.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mhss.gateway.documents.AnnexA.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnexAInEveryFormatTest {

  private final DocumentReader reader = new DocumentReader();

  @ParameterizedTest
  @EnumSource
  void readsEveryField(Sample sample) {
    ReadForm form = reader.read(sample.of(AnnexA.values()), AnnexA.LAYOUT).orElseThrow();

    assertThat(form.format()).isEqualTo(sample.format);
    assertThat(AnnexA.read(form)).containsExactlyEntriesOf(expected(sample, AnnexA.values()));
    assertThat(form.warnings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void findsTheLabelsOfAnEmptyFormButNoValues(Sample sample) {
    ReadForm form = reader.read(sample.of(Map.of()), AnnexA.LAYOUT).orElseThrow();

    assertThat(form.labelsFound()).hasSize(25);
    assertThat(AnnexA.read(form))
        .isEqualTo(sample == Sample.PDF_FORM ? Map.of() : Map.of("urn", "100"));
  }

  @ParameterizedTest
  @EnumSource
  void saysWhereEachValueStands(Sample sample) {
    ReadForm form = reader.read(sample.of(AnnexA.values()), AnnexA.LAYOUT).orElseThrow();

    boolean paged = sample.format.startsWith("pdf");
    int lastLine = 0;
    int lastPage = 0;
    for (FoundField field : form.fields()) {
      lastLine = field.page() > lastPage ? 0 : lastLine;
      assertThat(field.line()).as(field.key()).isPositive().isGreaterThanOrEqualTo(lastLine);
      assertThat(field.page() > 0).isEqualTo(paged);
      lastLine = field.line();
      lastPage = field.page();
    }
  }

  @ParameterizedTest
  @EnumSource
  void givesAllTextForRecognition(Sample sample) {
    String text = reader.text(sample.of(AnnexA.values()));

    assertThat(text).contains("Referral", "Date of birth:", "AB-123456", "Sample Bakeries Ltd");
  }

  private static Map<String, String> expected(Sample sample, Map<String, String> values) {
    return sample == Sample.PDF_FORM ? values : AnnexA.asPrinted(values);
  }
}
