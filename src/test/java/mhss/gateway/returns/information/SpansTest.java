package mhss.gateway.returns.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnContract;
import mhss.gateway.returns.plan.ReturnsSettings.Year;
import org.junit.jupiter.api.Test;

class SpansTest {

  private static final List<ReturnContract> CONTRACTS =
      List.of(
          new ReturnContract(
              "EAST", day("2011-12-05"), Optional.empty(), OptionalLong.empty(), Optional.empty()));

  @Test
  void countsTheMonthBeforeTheContractYearAndTwelveMonths() {
    Spans spans = spans("2018-03-01", "2018-03-31", Year.CONTRACT);
    assertThat(spans.current().label()).isEqualTo("March 2018");
    assertThat(spans.previous().orElseThrow().last()).isEqualTo(day("2018-02-28"));
    assertThat(spans.year().begins()).containsEntry("EAST", day("2017-12-05"));
    assertThat(spans.drawn()).hasSize(12);
    assertThat(spans.drawn().get(11)).isEqualTo(spans.current());
    assertThat(spans.first()).isEqualTo(day("2017-04-01"));
  }

  @Test
  void countsTheQuarterBeforeAndEightQuarters() {
    Spans spans = spans("2018-01-01", "2018-03-31", Year.FINANCIAL);
    assertThat(spans.current().label()).isEqualTo("January to March 2018");
    assertThat(spans.previous().orElseThrow().label()).isEqualTo("October to December 2017");
    assertThat(spans.drawn()).extracting(Spans.Range::tick).startsWith("Q2 16").endsWith("Q1 18");
    assertThat(spans.year().begins()).containsEntry("EAST", day("2017-04-01"));
  }

  @Test
  void comparesDaysThatAreNoWholeMonthsWithNothing() {
    Spans spans = spans("2018-05-03", "2018-05-20", Year.CALENDAR);
    assertThat(spans.current().label()).isEqualTo("3 May 2018 to 20 May 2018");
    assertThat(spans.previous()).isEmpty();
    assertThat(spans.drawn()).isEmpty();
    assertThat(spans.first()).isEqualTo(day("2018-01-01"));
  }

  private static Spans spans(String first, String last, Year year) {
    return Spans.of(new Period("any", day(first), day(last)), CONTRACTS, year);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
