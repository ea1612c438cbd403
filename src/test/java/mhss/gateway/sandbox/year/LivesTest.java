package mhss.gateway.sandbox.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.rules.file.CalendarFile;
import mhss.gateway.sandbox.year.Happening.Deed;
import org.junit.jupiter.api.Test;

class LivesTest {

  private final WorkingCalendar calendar =
      CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml"));
  private final List<Happening> all = Lives.until(LocalDate.of(2018, 1, 9), calendar);

  @Test
  void happensInOrderAndOnWorkingDays() {
    assertThat(all).isSortedAccordingTo(Comparator.comparing(Happening::at));
    assertThat(all).allMatch(one -> calendar.isWorkingDay(one.at().toLocalDate()));
  }

  @Test
  void refersThreeCustomersInEachMonthUntilTheContractEnds() {
    List<Happening> referrals = all.stream().filter(one -> one.deed() == Deed.REFER).toList();
    assertThat(referrals).hasSize(36).extracting(Happening::urn).doesNotHaveDuplicates();
    assertThat(referrals.get(35).at().toLocalDate()).isBeforeOrEqualTo(LocalDate.of(2017, 12, 4));
  }

  @Test
  void hasEverythingThatFiguresAndClaimsTellApart() {
    assertThat(all)
        .extracting(Happening::what)
        .contains(
            "plan-rejected",
            "no-contact-reported",
            "paused",
            "returned",
            "exit-rejected",
            "own-employee",
            "purge");
    assertThat(all)
        .extracting(happening -> happening.facts().get("in-employment"))
        .contains("Y", "N");
  }
}
