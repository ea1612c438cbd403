package mhss.gateway.returns.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import mhss.gateway.returns.ReturnContract;
import mhss.gateway.returns.plan.ReturnDays.Day;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.Schedule;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.rules.file.CalendarFile;
import mhss.gateway.rules.file.RuleSetFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnDaysTest {

  private static final WorkingCalendar CALENDAR =
      CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml"));
  private static final RuleSet V8 = RuleSetFile.read(Path.of("config/rules/mhss-v8.yaml"));
  private static final RuleSet LATER = RuleSetFile.read(Path.of("config/rules/mhss-2024.yaml"));

  /** Requirements, 5.1. */
  @ParameterizedTest(name = "{0} of {1} on {2}")
  @CsvSource({
    "claim, 2017-12, 2017-12-29",
    "claim, 2018-03, 2018-03-29",
    "claim, 2024-03, 2024-03-28",
    "claim, 2018-07, 2018-07-31",
    "claim, 2025-08, 2025-08-29",
    "claim, 2027-05, 2027-05-28",
    "monthly, 2017-12, 2018-01-04",
    "monthly, 2018-03, 2018-04-05",
    "monthly, 2024-04, 2024-05-03",
    "monthly, 2024-12, 2025-01-06",
    "monthly, 2025-04, 2025-05-06",
    "monthly, 2026-03, 2026-04-07",
    "monthly, 2022-05, 2022-06-07",
    "quarterly, 2017-Q4, 2018-01-04",
    "quarterly, 2018-Q1, 2018-04-05",
    "yearly, 2017, 2018-01-04",
    "yearly, 2024, 2025-01-06"
  })
  void areThoseOfTheGuidance(String id, String period, LocalDate day) {
    assertThat(days(V8, id, day, day)).extracting(found -> found.period().id()).contains(period);
  }

  @Test
  void theThirdWorkingDayAfterTheAnniversaryOfTheContractIsThatOfTheYearThatEnded() {
    List<Day> days =
        days(LATER, "yearly", LocalDate.parse("2024-08-20"), LocalDate.parse("2026-08-20"));

    assertThat(days).hasSize(1);
    assertThat(days.get(0).day()).isEqualTo("2025-08-26");
    assertThat(days.get(0).period())
        .isEqualTo(mhss.gateway.returns.Period.contractYear(LocalDate.parse("2025-08-19")));
  }

  @Test
  void twoContractsWithOneAnniversaryHaveOneYear() {
    List<Day> days =
        new ReturnDays(CALENDAR)
            .between(
                schedule(LATER, rule(LATER, "yearly")),
                rule(LATER, "yearly"),
                List.of(
                    contract("ONE", "2024-08-20"),
                    contract("TWO", "2024-08-20"),
                    contract("THREE", "2024-09-02")),
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2025-12-31"))
            .toList();

    assertThat(days)
        .extracting(day -> day.period().id())
        .containsExactly("2025-08-19", "2025-09-01");
  }

  @Test
  void beyondTheKnownHolidaysTheDayIsOnlyAboutRightAndSaysWhy() {
    LocalDate end = CALENDAR.last();
    List<Day> days = days(V8, "monthly", end.plusDays(1), end.plusMonths(3));

    assertThat(days).isNotEmpty();
    assertThat(days)
        .allMatch(day -> day.unknown().orElse("").contains("add the year to the holiday file"));
  }

  /** However the time is cut into pieces, no period is left out and none comes twice. */
  @Property(tries = 200)
  void eachPeriodComesOnceHoweverTimeIsCut(
      @ForAll @IntRange(min = 0, max = 1500) int start,
      @ForAll @Size(max = 25) List<@IntRange(min = 0, max = 120) Integer> pieces) {
    for (String id : List.of("claim", "monthly", "quarterly", "yearly")) {
      LocalDate from = LocalDate.of(2015, 1, 1).plusDays(start);
      LocalDate to = from;
      Stream<Day> cut = Stream.empty();
      for (int piece : pieces) {
        LocalDate end = to.plusDays(piece);
        cut = Stream.concat(cut, days(V8, id, to, end).stream());
        to = end.plusDays(1);
      }
      List<Day> whole = pieces.isEmpty() ? List.of() : days(V8, id, from, to.minusDays(1));

      assertThat(cut.toList()).isEqualTo(whole);
      assertThat(whole.stream().map(Day::period)).doesNotHaveDuplicates();
      assertThat(whole).allMatch(day -> CALENDAR.isWorkingDay(day.day()));
    }
  }

  @Property(tries = 200)
  void aMonthWithoutAClaimOrInformationThereIsNot(
      @ForAll @IntRange(min = 0, max = 160) int months) {
    LocalDate from = LocalDate.of(2014, 1, 1).plusMonths(months);
    LocalDate to = from.plusYears(1).minusDays(1);

    assertThat(days(V8, "claim", from, to)).hasSize(12);
    assertThat(days(V8, "monthly", from, to)).hasSize(12);
    assertThat(days(V8, "quarterly", from, to)).hasSize(4);
    assertThat(days(V8, "yearly", from, to)).hasSize(1);
    assertThat(days(V8, "claim", from, to))
        .allMatch(day -> day.period().contains(day.day()))
        .allMatch(day -> Period.between(day.day(), day.period().last()).getDays() < 7);
    assertThat(days(V8, "monthly", from, to))
        .allMatch(day -> day.day().isAfter(day.period().last()));
  }

  private static List<Day> days(RuleSet rules, String id, LocalDate from, LocalDate to) {
    ReturnRule rule = rule(rules, id);
    return new ReturnDays(CALENDAR)
        .between(schedule(rules, rule), rule, List.of(contract("C", "2024-08-20")), from, to)
        .toList();
  }

  private static ReturnContract contract(String id, String from) {
    return new ReturnContract(
        id, LocalDate.parse(from), Optional.empty(), OptionalLong.empty(), Optional.empty());
  }

  private static ReturnRule rule(RuleSet rules, String id) {
    return rules.returns().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static Schedule schedule(RuleSet rules, ReturnRule rule) {
    return rules.schedules().stream()
        .filter(one -> one.id().equals(rule.schedule().orElseThrow()))
        .findFirst()
        .orElseThrow();
  }
}
