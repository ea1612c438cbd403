package mhss.gateway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrnTest {

  private static final String PATTERN =
      "(?![A-Z]{2}[0-9]{6}[A-D]$)(?=.*[0-9])[A-Z0-9][A-Z0-9/-]{2,19}";

  @ParameterizedTest
  @CsvSource({
    "AB123456, AB123456, AB123456",
    "ab 123 456, ab 123 456, AB123456",
    "URN 100 AB123, AB123, AB123",
    "URN: 77/1234, 77/1234, 77/1234",
    "URN no. 77-1234, 77-1234, 77-1234",
    "100 AB123, AB123, AB123",
    "100123, 100123, 100123",
    "100/77, 100/77, 100/77",
    "77–1234., 77-1234, 77-1234",
    "77 / 1234, 77 / 1234, 77/1234",
    "AB123/CD456, AB123/CD456, AB123/CD456",
    "AtW LON 1234, AtW LON 1234, ATWLON1234",
  })
  void readsAUrnAsWrittenAndANormalisedKey(String written, String raw, String key) {
    assertThat(Urn.read(written, PATTERN)).contains(new Urn(raw, key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "100",
        "URN 100",
        "URN",
        "to follow",
        "ABCDEF",
        "12",
        "AB_123",
        "(insert URN)",
        "QQ123456C",
        "QQ 12 34 56 C"
      })
  void findsNoneInABareLabelOrInWords(String written) {
    assertThat(Urn.read(written, PATTERN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AB123 / CD456",
        "AB123/ CD456",
        "AB123 and CD456",
        "AB123 AND CD456",
        "AB123 or 124",
        "to follow 20/11/2026",
        "pending 20/11/2026",
        "see 2 forms",
      })
  void doesNotMakeOneOfTwoOrOfWords(String written) {
    assertThat(Urn.read(written, PATTERN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "MH 123, 'MH-123,MH/123'",
    "MH-123, 'MH/123,MH123'",
    "MH123, 'MH-123,MH/123'",
    "77/1234, '77-1234,771234'",
    "771234, ''",
    "'ABTOWM75 01', 'ABTOWM-75-01,ABTOWM/75/01,ABTOWM75-01,ABTOWM75/01'",
  })
  void isTakenByPeopleForTheSameWithAnotherMarkBetweenItsParts(String written, String keys) {
    assertThat(String.join(",", Urn.alike(written))).isEqualTo(keys);
  }

  @Property
  void neverFailsOnWhateverIsWritten(@ForAll String written) {
    Urn.read(written, PATTERN).ifPresent(urn -> assertThat(urn.key()).matches(PATTERN));
  }

  @Property
  void isTheSameInEverySpelling(@ForAll("urns") String urn) {
    String spaced = String.join(" ", urn.toLowerCase(java.util.Locale.ROOT).split(""));
    assertThat(Urn.read(spaced, PATTERN).map(Urn::key)).contains(urn);
    assertThat(Urn.read("URN 100 " + urn, PATTERN).map(Urn::key)).contains(urn);
    assertThat(Urn.key(spaced)).isEqualTo(urn);
  }

  @Provide
  Arbitrary<String> urns() {
    return Arbitraries.strings()
        .withChars("ABCDEFGHJKLMNPQRSTVWXYZ23456789/-")
        .ofMinLength(3)
        .ofMaxLength(20)
        .filter(urn -> urn.matches(PATTERN));
  }
}
