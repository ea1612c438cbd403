package mhss.gateway.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.documents.AnnexA.Sample;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DocumentReaderProperties {

  private static final List<String> KEYS = List.copyOf(AnnexA.values().keySet());

  private final DocumentReader reader = new DocumentReader();

  @Property(tries = 300)
  void textGivesBackWhatWasWritten(@ForAll("values") Map<String, String> values) {
    assertThat(read(Sample.TEXT, values)).isEqualTo(asText(values));
  }

  @Property(tries = 100)
  void wordGivesBackWhatWasWritten(@ForAll("values") Map<String, String> values) {
    assertThat(read(Sample.DOCX, values)).isEqualTo(asText(values));
  }

  @Property(tries = 100)
  void rtfGivesBackWhatWasWritten(@ForAll("values") Map<String, String> values) {
    assertThat(read(Sample.RTF, values)).isEqualTo(asText(values));
  }

  @Property(tries = 60)
  void aPdfFormGivesBackWhatWasWritten(@ForAll("values") Map<String, String> values) {
    assertThat(read(Sample.PDF_FORM, values)).isEqualTo(values);
  }

  @Property(tries = 500)
  void randomBytesAreReadOrRefusedButNothingElse(
      @ForAll @Size(max = 3_000) byte[] bytes, @ForAll("heads") byte[] head) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(head);
    content.writeBytes(bytes);

    readOrRefuse(content.toByteArray());
  }

  @Property(tries = 400)
  void damagedDocumentsAreReadOrRefusedButNothingElse(
      @ForAll Sample sample,
      @ForAll @IntRange(max = 100_000) int place,
      @ForAll @Size(min = 1, max = 40) byte[] noise) {
    byte[] bytes = sample.of(AnnexA.values()).content().clone();
    int at = place % bytes.length;
    System.arraycopy(noise, 0, bytes, at, Math.min(noise.length, bytes.length - at));

    readOrRefuse(bytes);
  }

  @Property(tries = 150)
  void damagedOldWordDocumentsAreReadOrRefusedButNothingElse(
      @ForAll @IntRange(max = 17_000) int place, @ForAll @Size(min = 1, max = 40) byte[] noise)
      throws Exception {
    byte[] bytes = AnnexAFromLibreOfficeTest.saved("annex-a.doc").content();
    System.arraycopy(noise, 0, bytes, place, noise.length);

    readOrRefuse(bytes);
  }

  private void readOrRefuse(byte[] bytes) {
    Document document = new Document("form", "application/octet-stream", bytes);
    try {
      assertThat(reader.text(document)).isNotNull();
      assertThat(reader.read(document, AnnexA.LAYOUT)).isNotNull();
    } catch (DocumentRefused refused) {
      assertThat(refused.reason()).isNotNull();
      assertThat(refused).hasMessageContaining(";");
    }
  }

  private Map<String, String> read(Sample sample, Map<String, String> values) {
    return AnnexA.read(reader.read(sample.of(values), AnnexA.LAYOUT).orElseThrow());
  }

  private static Map<String, String> asText(Map<String, String> values) {
    Map<String, String> expected = new LinkedHashMap<>(values);
    expected.merge("urn", "100", (urn, number) -> number + " " + urn);
    return expected;
  }

  @Provide
  Arbitrary<byte[]> heads() {
    return Arbitraries.of(
            "",
            "%PDF-1.7\n",
            "PK\u0003\u0004",
            "{\\rtf1 ",
            "<html>",
            "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")
        .map(head -> head.getBytes(ISO_8859_1));
  }

  @Provide
  Arbitrary<Map<String, String>> values() {
    Arbitrary<String> word =
        Arbitraries.strings()
            .withChars("xyzXYZ0123456789é£'&<>{}\\@;,")
            .ofMinLength(1)
            .ofMaxLength(9)
            .map(letters -> "q" + letters);
    Arbitrary<String> value =
        word.list().ofMinSize(1).ofMaxSize(6).map(words -> String.join(" ", words));
    return Arbitraries.maps(Arbitraries.of(KEYS), value).ofMaxSize(KEYS.size());
  }
}
