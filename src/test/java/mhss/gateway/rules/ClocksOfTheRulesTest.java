package mhss.gateway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mhss.gateway.rules.RuleSet.ClockRule;
import mhss.gateway.rules.file.CalendarFile;
import mhss.gateway.rules.file.RuleSetFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden dates of the requirements (5.1), as the clocks of the shipped rule sets give them. */
class ClocksOfTheRulesTest {

  private static final WorkingCalendar calendar =
      CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml"));
  private static final RuleSet v8 = RuleSetFile.read(Path.of("config/rules/mhss-v8.yaml"));
  private static final RuleSet of2024 = RuleSetFile.read(Path.of("config/rules/mhss-2024.yaml"));

  @ParameterizedTest
  @CsvSource({
    "C-06, 2024-11-22, 2024-11-25",
    "C-06, 2024-11-23, 2024-11-26",
    "C-06, 2024-12-24, 2024-12-27",
    "C-06, 2024-12-25, 2024-12-30",
    "C-06, 2025-04-17, 2025-04-22",
    "C-06, 2025-05-02, 2025-05-06",
    "C-10, 2024-11-22, 2024-12-23",
    "C-10, 2025-01-31, 2025-03-03",
    "C-10, 2025-02-28, 2025-03-31",
    "C-11, 2024-12-20, 2024-12-31",
    "C-11, 2025-04-16, 2025-04-25",
    "C-12, 2024-12-20, 2024-12-23",
    "C-12, 2025-04-16, 2025-04-17",
    "C-18, 2024-12-20, 2024-12-23",
    "C-22, 2024-11-04, 2024-12-16"
  })
  void endOnTheGoldenDatesOf2024(String clock, LocalDate start, LocalDate due) {
    assertThat(due(of2024, clock, start, Map.of())).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-09-02, 2025-03-02, 2025-03-14, 2025-06-01, 2025-06-13",
    "2024-12-02, 2025-06-01, 2025-06-13, 2025-08-31, 2025-09-12"
  })
  void followOneAnotherFromTheSubmissionIn2024(
      LocalDate submitted, LocalDate end, LocalDate sixMonth, LocalDate sustained, LocalDate exit) {
    assertThat(chain(of2024, submitted)).containsExactly(end, sixMonth, sustained, exit);
  }

  @ParameterizedTest
  @CsvSource({
    "2017-11-06, 2017-12-06, 2018-05-06, 2018-05-21",
    "2017-12-04, 2018-01-04, 2018-06-04, 2018-06-18",
    "2017-08-31, 2017-09-30, 2018-02-28, 2018-03-14",
    "2016-02-29, 2016-03-29, 2016-08-29, 2016-09-12"
  })
  void endOnTheGoldenDatesOfAVersion8Referral(
      LocalDate referral, LocalDate plan, LocalDate end, LocalDate exit) {
    assertThat(due(v8, "C-10", referral, Map.of())).isEqualTo(plan);
    assertThat(due(v8, "C-14", referral, Map.of())).isEqualTo(end);
    assertThat(due(v8, "C-17", referral, Map.of("C-14", end))).isEqualTo(exit);
  }

  @ParameterizedTest
  @CsvSource({"C-11, 2017-12-29", "C-12, 2017-12-22", "C-18, 2017-12-22"})
  void countDecisionsAndReworkOfVersion8(String clock, LocalDate due) {
    assertThat(due(v8, clock, LocalDate.parse("2017-12-20"), Map.of())).isEqualTo(due);
  }

  @Test
  void withdrawADisengagedCustomerOnTheLastDayOfThePeriodIfThatComesFirst() {
    LocalDate disengaged = LocalDate.parse("2025-02-10");
    LocalDate end = LocalDate.parse("2025-03-02");
    assertThat(due(of2024, "C-22", disengaged, Map.of("C-14", end))).isEqualTo(end);
    LocalDate sustained = LocalDate.parse("2025-06-01");
    LocalDate later = LocalDate.parse("2025-04-01");
    assertThat(due(of2024, "C-22", later, Map.of("C-14", end, "C-15", sustained)))
        .isEqualTo("2025-05-13");
  }

  @Test
  void countExclusivelyAndFromTheAcceptanceWhenTheFileSaysSo(@TempDir Path folder)
      throws IOException {
    RuleSet other =
        changed(
            folder,
            "{anchor: submission, count: inclusive,",
            "{anchor: acceptance, count: exclusive,");
    assertThat(chain(other, LocalDate.parse("2024-09-02")))
        .containsExactly(
            day("2025-03-03"), day("2025-03-17"), day("2025-06-02"), day("2025-06-16"));
    assertThat(other.clock("C-14").orElseThrow().starts()).containsExactly("IN_SUPPORT");
    assertThat(other.clock("C-14a").orElseThrow().starts())
        .containsExactly("plan-submitted", "plan-resubmitted");
    assertThat(of2024.clock("C-14").orElseThrow().starts())
        .containsExactly("plan-submitted", "plan-resubmitted");
  }

  @Test
  void bringTheEventsThatPassingTimeBrings() {
    assertThat(timeUp(v8)).containsExactly("C-14: support-period-ended");
    assertThat(timeUp(of2024))
        .containsExactly(
            "C-05: prap-missing",
            "C-14: support-period-ended",
            "C-15: sustainment-ended",
            "C-22: withdrawn");
  }

  private static List<String> timeUp(RuleSet set) {
    return set.clocks().stream()
        .filter(clock -> clock.timeUp().isPresent())
        .map(clock -> clock.id() + ": " + clock.timeUp().get())
        .toList();
  }

  private static List<LocalDate> chain(RuleSet set, LocalDate submitted) {
    LocalDate end = due(set, "C-14", submitted, Map.of());
    LocalDate sixMonth = due(set, "C-16", end, Map.of("C-14", end));
    LocalDate sustained = due(set, "C-15", end, Map.of("C-14", end));
    return List.of(
        end, sixMonth, sustained, due(set, "C-17", sustained, Map.of("C-15", sustained)));
  }

  private static RuleSet changed(Path folder, String from, String to) throws IOException {
    String shipped = Files.readString(Path.of("config/rules/mhss-2024.yaml"));
    assertThat(shipped).contains(from);
    return RuleSetFile.read(
        Files.writeString(folder.resolve("other.yaml"), shipped.replace(from, to)));
  }

  private static LocalDate due(
      RuleSet set, String clock, LocalDate start, Map<String, LocalDate> ends) {
    ClockRule rule = set.clock(clock).orElseThrow();
    Instant at = start.atTime(10, 0).atZone(WorkingCalendar.LONDON).toInstant();
    Instant due = new Deadlines(calendar).due(rule, new Deadlines.Start(at, start, ends, false));
    return WorkingCalendar.dayOf(due);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
