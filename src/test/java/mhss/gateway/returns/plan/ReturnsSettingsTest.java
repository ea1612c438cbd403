package mhss.gateway.returns.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mhss.gateway.returns.plan.ReturnsSettings.Year;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnsSettingsTest {

  @ParameterizedTest(name = "{0} of {1} began on {2}")
  @CsvSource({
    "CONTRACT, 2025-08-19, 2024-08-20",
    "CONTRACT, 2025-08-20, 2025-08-20",
    "CONTRACT, 2025-12-31, 2025-08-20",
    "CONTRACT, 2024-08-20, 2024-08-20",
    "FINANCIAL, 2025-03-31, 2024-04-01",
    "FINANCIAL, 2025-04-01, 2025-04-01",
    "CALENDAR, 2025-12-31, 2025-01-01",
    "CALENDAR, 2025-01-01, 2025-01-01"
  })
  void theYearToDateBeginsAsTheSettingSays(Year year, LocalDate day, LocalDate began) {
    assertThat(year.begin(day, LocalDate.parse("2024-08-20"))).isEqualTo(began);
  }

  @Property
  void noDayIsBeforeItsYearNorMoreThanAYearAfterItsBeginning(
      @ForAll Year year,
      @ForAll @IntRange(min = 0, max = 6000) int contract,
      @ForAll @IntRange(min = 0, max = 6000) int days) {
    LocalDate from = LocalDate.of(2012, 1, 1).plusDays(contract);
    LocalDate day = from.plusDays(days);
    LocalDate began = year.begin(day, from);

    assertThat(began).isBeforeOrEqualTo(day).isAfter(day.minusYears(1).minusDays(2));
  }
}
