package mhss.gateway.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2018-05, 2018-05-01, 2018-05-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2018-Q1, 2018-01-01, 2018-03-31",
    "2018-Q4, 2018-10-01, 2018-12-31",
    "2018, 2018-01-01, 2018-12-31",
    "2025-08-19, 2024-08-20, 2025-08-19",
    "2024-02-29, 2023-03-01, 2024-02-29",
    "AH-2018-05-01--2018-06-15-2, 2018-05-01, 2018-06-15"
  })
  void isKnownByItsId(String id, LocalDate first, LocalDate last) {
    assertThat(Period.named(id)).contains(new Period(id, first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018-13",
        "2018-Q5",
        "18",
        "May",
        "2018-05-32",
        "AH-2018-05-01",
        "AH-2018-05-31--2018-05-01-1",
        ""
      })
  void isNothingElse(String id) {
    assertThat(Period.named(id)).isEmpty();
  }

  @Property
  void ofEachKindIsFoundByItsId(@ForAll @IntRange(min = 0, max = 20_000) int days) {
    LocalDate day = LocalDate.of(2000, 1, 1).plusDays(days);
    for (Period period :
        List.of(
            Period.month(YearMonth.from(day)),
            Period.quarter(day),
            Period.year(day.getYear()),
            Period.contractYear(day))) {
      assertThat(Period.named(period.id())).contains(period);
      assertThat(period.contains(day)).isTrue();
    }
  }

  @Property
  void noDayIsInTwoQuarters(@ForAll @IntRange(min = 0, max = 20_000) int days) {
    Period quarter = Period.quarter(LocalDate.of(2000, 1, 1).plusDays(days));
    assertThat(Period.quarter(quarter.last().plusDays(1)).first())
        .isEqualTo(quarter.last().plusDays(1));
  }
}
