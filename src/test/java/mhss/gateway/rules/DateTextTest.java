package mhss.gateway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

  private static final LocalDate TODAY = LocalDate.parse("2017-11-20");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "06/11/2017",
        "6/11/2017",
        " 06 / 11 / 2017 ",
        "06-11-17",
        "6.11.2017",
        "6.11.17.",
        "2017-11-06",
        "2017/11/06",
        "6 November 2017",
        "6th November 2017",
        "6th of November, 2017",
        "6 Nov 17",
        "6-Nov-2017",
        "6 NOV '17",
        "Monday 6 November 2017",
        "Mon, 6 Nov 2017",
        "Mon 06/11/17",
        "6\u00a0November\u00a02017",
        "06\u201311\u20132017"
      })
  void readsADateAsPeopleWriteIt(String written) {
    assertThat(DateText.read(written, TODAY)).contains(LocalDate.parse("2017-11-06"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tbc",
        "11/06",
        "31/02/2017",
        "11/25/2017",
        "November 6, 2017",
        "6 Nov",
        "6 Nove 2017",
        "2017-13-01",
        "Tuesday 6 November 2017",
        "0611 2017",
        "6/11-2017",
        "06/11/2017 or 07/11/2017",
        "as soon as possible",
        "29/02/2017",
        "6/11/20170"
      })
  void leavesToAPersonWhatIsNoDateOrContradictsItself(String written) {
    assertThat(DateText.read(written, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4/9/2018", "4 Sept 2018", "4 September 18", "Tues 4 Sep 2018"})
  void readsSeptemberInItsSpellings(String written) {
    assertThat(DateText.read(written, TODAY)).contains(LocalDate.parse("2018-09-04"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"01/02/64", "1 Feb 64"})
  void putsATwoDigitYearOfBirthIntoThePast(String written) {
    assertThat(DateText.read(written, TODAY)).contains(LocalDate.parse("1964-02-01"));
  }

  @Property
  void readsEveryDateBackFromEveryCustomaryForm(
      @ForAll("dates") LocalDate date, @ForAll("forms") String form) {
    String written = date.format(DateTimeFormatter.ofPattern(form, Locale.UK));
    assertThat(DateText.read(written, TODAY)).contains(date);
  }

  @Property
  void neverReadsTheAmericanOrder(@ForAll("dates") LocalDate date) {
    String american = date.format(DateTimeFormatter.ofPattern("MM/dd/yyyy"));
    assertThat(DateText.read(american, TODAY))
        .isEqualTo(
            date.getDayOfMonth() > 12
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                    LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue())));
  }

  @Property
  void neverFailsOnWhateverIsWritten(@ForAll String written) {
    assertThat(DateText.read(written, TODAY)).isNotNull();
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    LocalDate first = LocalDate.parse("1928-01-01");
    return Arbitraries.longs().between(0, 365 * 99).map(first::plusDays);
  }

  @Provide
  Arbitrary<String> forms() {
    return Arbitraries.of(
        "dd/MM/yyyy",
        "d/M/yyyy",
        "d MMMM yyyy",
        "d MMM yy",
        "dd-MM-yy",
        "d.M.yyyy",
        "yyyy-MM-dd",
        "EEEE d MMMM yyyy",
        "EEE, dd/MM/yy");
  }
}
