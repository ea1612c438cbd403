package mhss.gateway.returns.plan;

import static mhss.gateway.returns.plan.PlannedDesk.CALENDAR;
import static mhss.gateway.returns.plan.PlannedDesk.contract;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.store.TestStore;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However often the gateway stops, and for how long: every return is made once. */
class AnyPauseTest {

  private static final TestStore STORE = TestStore.fresh();

  @Property(tries = 60)
  void makesEachReturnOnceAndMarksTheLateOnes(
      @ForAll @IntRange(min = 0, max = 900) int start,
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 3000) Integer> pausesInHours) {
    PlannedDesk desk = new PlannedDesk(STORE, contract("mhss-v8", "2012-01-01", "2028-11-30"));
    Instant begin =
        LocalDate.of(2014, 1, 1).plusDays(start).atTime(9, 17).toInstant(ZoneOffset.UTC);
    desk.clock.now = begin;
    desk.sweep().sweep();
    List<Instant> sweeps = new ArrayList<>(List.of(begin));
    for (int hours : pausesInHours) {
      desk.clock.now = desk.clock.now.plusSeconds(hours * 3600L);
      desk.sweep().sweep();
      sweeps.add(desk.clock.now);
    }

    Map<String, LocalDate> expected = expected(begin, desk.clock.now);
    assertThat(desk.made()).containsExactlyInAnyOrderElementsOf(expected.keySet());
    assertThat(desk.late)
        .containsExactlyInAnyOrderElementsOf(
            expected.entrySet().stream()
                .filter(one -> late(one.getKey(), one.getValue(), sweeps))
                .map(Map.Entry::getKey)
                .toList());
  }

  /** No sweep between the planned moment and the end of that day. */
  private static boolean late(String made, LocalDate day, List<Instant> sweeps) {
    Instant planned = moment(made, day);
    return sweeps.stream()
        .filter(sweep -> !sweep.isBefore(planned))
        .findFirst()
        .map(sweep -> WorkingCalendar.dayOf(sweep).isAfter(day))
        .orElseThrow();
  }

  private static Instant moment(String made, LocalDate day) {
    LocalTime time = made.startsWith("claim") ? LocalTime.of(12, 30) : LocalTime.of(7, 0);
    return day.atTime(time).atZone(WorkingCalendar.LONDON).toInstant();
  }

  /** Counted anew, month by month. */
  private static Map<String, LocalDate> expected(Instant begin, Instant end) {
    Map<String, LocalDate> days = new TreeMap<>();
    YearMonth last = YearMonth.from(WorkingCalendar.dayOf(end));
    for (YearMonth month = YearMonth.from(WorkingCalendar.dayOf(begin));
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      LocalDate third = CALENDAR.nthWorkingDay(month, 3);
      days.put("claim/" + month, CALENDAR.lastWorkingDay(month));
      days.put("monthly/" + month.minusMonths(1), third);
      if (month.getMonthValue() % 3 == 1) {
        YearMonth before = month.minusMonths(1);
        days.put("quarterly/" + before.getYear() + "-Q" + before.getMonthValue() / 3, third);
      }
      if (month.getMonthValue() == 1) {
        days.put("yearly/" + (month.getYear() - 1), third);
      }
    }
    days.entrySet().removeIf(one -> one.getValue().isBefore(WorkingCalendar.dayOf(begin)));
    days.entrySet().removeIf(one -> moment(one.getKey(), one.getValue()).isAfter(end));
    return days;
  }
}
