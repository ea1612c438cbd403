package mhss.gateway.returns.plan;

import static mhss.gateway.returns.plan.PlannedDesk.contract;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Test;

class ReturnsSweepTest {

  private static final TestStore STORE = TestStore.fresh();

  private final PlannedDesk desk =
      new PlannedDesk(STORE, contract("mhss-v8", "2012-01-01", "2017-12-04"));

  @Test
  void makesTheClaimOnTheLastWorkingDayAfterItsCutOffAndNeverBefore() {
    begunAt("2017-06-12T10:00");
    sweptAt("2017-06-29T23:59");
    sweptAt("2017-06-30T12:29");
    assertThat(desk.made()).isEmpty();

    sweptAt("2017-06-30T12:30");
    sweptAt("2017-06-30T12:31");
    assertThat(desk.made()).containsExactly("claim/2017-06");
    assertThat(desk.late).isEmpty();
  }

  @Test
  void makesTheInformationOfMonthAndQuarterOnTheThirdWorkingDay() {
    begunAt("2017-06-12T10:00");
    sweptAt("2017-06-30T13:00");
    sweptAt("2017-07-05T06:59");
    assertThat(desk.made()).containsExactly("claim/2017-06");

    sweptAt("2017-07-05T07:00");
    assertThat(desk.made())
        .containsExactly("claim/2017-06", "monthly/2017-06", "quarterly/2017-Q2");
  }

  @Test
  void makesWhatFellIntoAPauseAtOnceAndMarksItLate() {
    begunAt("2017-06-12T10:00");
    sweptAt("2017-08-03T12:00");

    assertThat(desk.made())
        .containsExactlyInAnyOrder(
            "claim/2017-06",
            "claim/2017-07",
            "monthly/2017-06",
            "monthly/2017-07",
            "quarterly/2017-Q2");
    assertThat(desk.late)
        .containsExactly("claim/2017-06", "monthly/2017-06", "quarterly/2017-Q2", "claim/2017-07");
  }

  @Test
  void oneThatFailsStopsNoOtherAndIsTriedAgain() {
    begunAt("2017-06-12T10:00");
    desk.broken.add("2017-06");
    sweptAt("2017-07-05T08:00");

    assertThat(desk.made()).containsExactly("quarterly/2017-Q2");
    assertThat(entry("claim").state()).isEqualTo("due");
    assertThat(entry("claim").late()).isTrue();
    assertThat(entry("claim").problem())
        .contains("IllegalStateException")
        .doesNotContain("content");

    desk.broken.clear();
    sweptAt("2017-07-05T08:01");
    assertThat(desk.made()).contains("claim/2017-06", "monthly/2017-06").hasSize(3);
    assertThat(entry("claim").problem()).isNull();
  }

  @Test
  void oneThatRunsOutOfMemoryStopsNoOther() {
    begunAt("2017-06-12T10:00");
    desk.endless.add("2017-06");
    sweptAt("2017-07-05T08:00");

    assertThat(desk.made()).containsExactly("quarterly/2017-Q2");
    assertThat(entry("claim").problem()).contains("StackOverflowError");
  }

  @Test
  void waitsLongerTheMoreOftenItFails() {
    begunAt("2017-06-12T10:00");
    desk.broken.add("2017-06");
    desk.at("2017-06-30T12:30");
    for (int minute = 0; minute < 60; minute++) {
      desk.clock.now = desk.clock.now.plusSeconds(60);
      desk.sweep().sweep();
    }

    assertThat(
            desk.jdbc()
                .sql("select attempts from schedule_run where return_id = 'claim'")
                .query(Integer.class)
                .single())
        .isBetween(5, 12);
  }

  @Test
  void manyNodesAtTheSameMomentMakeEachOnce() throws Exception {
    begunAt("2017-06-12T10:00");
    desk.at("2018-01-04T08:00");
    CyclicBarrier together = new CyclicBarrier(4);
    List<Thread> nodes =
        Stream.generate(desk::sweep)
            .limit(4)
            .map(
                node ->
                    new Thread(
                        () -> {
                          try {
                            together.await();
                          } catch (Exception e) {
                            throw new IllegalStateException(e);
                          }
                          node.sweep();
                        }))
            .toList();
    nodes.forEach(Thread::start);
    for (Thread node : nodes) {
      node.join();
    }

    desk.sweep().sweep();
    assertThat(desk.made()).doesNotHaveDuplicates().contains("claim/2017-12", "monthly/2017-12");
  }

  @Test
  void makesAnewWhatAKilledNodeHadHalfMade() {
    begunAt("2017-06-12T10:00");
    desk.at("2017-06-30T12:30");
    PlannedReturn claim = desk.plan().between(day("2017-06-30"), day("2017-06-30")).get(0);
    ScheduleRuns runs = new ScheduleRuns(desk.jdbc());
    runs.note(claim, desk.clock.instant());
    STORE
        .transactions()
        .executeWithoutResult(
            status -> {
              assertThat(runs.take(claim)).isTrue();
              desk.make(claim, false);
              status.setRollbackOnly(); // as the database does when the process is gone
            });
    assertThat(desk.made()).isEmpty();

    sweptAt("2017-06-30T12:31");
    assertThat(desk.made()).containsExactly("claim/2017-06");
  }

  @Test
  void makesNothingOnADayItCannotKnowAndSaysWhy() {
    PlannedDesk later = new PlannedDesk(STORE, contract("mhss-v8", "2012-01-01", "2030-12-31"));
    later.at("2028-12-12T10:00").sweep().begin();
    later.at("2029-02-12T10:00").sweep().sweep();

    assertThat(later.made()).containsExactly("claim/2028-12");
    List<ReturnEntry> unknown = later.plan().planned(day("2029-01-01"), day("2029-01-31"));
    assertThat(unknown)
        .extracting(ReturnEntry::returnId)
        .containsExactlyInAnyOrder("claim", "monthly", "quarterly", "yearly");
    assertThat(unknown)
        .allMatch(entry -> entry.state().equals("due") && entry.late())
        .allMatch(entry -> entry.problem().contains("add the year to the holiday file"));
  }

  @Test
  void saysHowAPersonFillsWhatNobodyElseCan() {
    begunAt("2017-12-12T10:00");
    sweptAt("2018-01-04T08:00");
    desk.at("2018-01-05T08:00");

    assertThat(desk.plan().planned(day("2018-01-04"), day("2018-01-04")))
        .filteredOn(entry -> entry.returnId().equals("yearly"))
        .singleElement()
        .satisfies(
            yearly -> {
              assertThat(yearly.state()).isEqualTo("waiting");
              assertThat(yearly.problem()).isEqualTo("A person fills it.");
              assertThat(yearly.late()).isTrue();
            });
  }

  @Test
  void neverMakesAClaimBeforeItsCutOff() {
    var rules = desk.rules.get("mhss-v8");

    assertThat(
            desk.plan(LocalTime.of(9, 0))
                .plannedAt(rules, rules.returns().get(0), Period.named("2017-06").orElseThrow()))
        .isEqualTo("2017-06-30T11:00:00Z");
  }

  @Test
  void sealsOnceMoreWhatCouldNotBeSealed() {
    int[] sealed = {0};
    new ReturnsSweep(
            desk.at("2017-06-12T10:00").plan(),
            new ScheduleRuns(desk.jdbc()),
            new ReturnsSweep.Making(desk::make, () -> sealed[0]++),
            STORE.transactions(),
            desk.clock)
        .sweep();

    assertThat(sealed[0]).isOne();
  }

  @Test
  void saysWhenAReturnOfAPeriodIsPlanned() {
    var rules = desk.rules.get("mhss-v8");
    var claim = rules.returns().get(0);

    assertThat(desk.plan().plannedAt(rules, claim, Period.named("2017-06").orElseThrow()))
        .isEqualTo("2017-06-30T11:30:00Z");
    assertThat(desk.plan().plannedAt(rules, claim, Period.named("2017-12").orElseThrow()))
        .isEqualTo("2017-12-29T12:30:00Z");
    assertThat(desk.plan().plannedAt(rules, claim, Period.named("2017-03").orElseThrow()))
        .isEqualTo("2017-03-31T11:30:00Z");
    assertThat(desk.plan().plannedAt(rules, claim, Period.named("2017-10").orElseThrow()))
        .isEqualTo("2017-10-31T12:30:00Z");
  }

  private ReturnEntry entry(String id) {
    return desk.plan().planned(day("2017-06-01"), day("2017-07-31")).stream()
        .filter(entry -> entry.returnId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void begunAt(String londonTime) {
    desk.at(londonTime).sweep().begin();
  }

  private void sweptAt(String londonTime) {
    desk.at(londonTime).sweep().sweep();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
