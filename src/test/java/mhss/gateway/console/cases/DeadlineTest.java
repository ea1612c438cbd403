package mhss.gateway.console.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.watch.WatchedDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadlineTest {

  @Test
  void countsWorkingDaysAsPeopleDo(@TempDir Path home) {
    try (WatchedDesk desk = new WatchedDesk(home, Map.of())) {
      WorkingCalendar calendar = desk.bean(RuleSets.class).calendar();
      Instant friday = at("2026-11-20T15:00");
      assertThat(Deadline.left(at("2026-11-20T23:59"), friday, calendar)).isEqualTo("due today");
      assertThat(Deadline.left(at("2026-11-21T00:00"), friday, calendar)).isEqualTo("due today");
      assertThat(Deadline.left(at("2026-11-23T12:00"), friday, calendar))
          .isEqualTo("1 working day left");
      assertThat(Deadline.left(at("2026-11-22T12:00"), friday, calendar)).isEqualTo("2 days left");
      assertThat(Deadline.left(at("2027-05-22T12:00"), friday, calendar))
          .isEqualTo("183 days left");
      assertThat(Deadline.left(at("2026-11-18T12:00"), friday, calendar))
          .isEqualTo("2 working days late");
      assertThat(Deadline.left(at("2026-11-20T12:00"), friday, calendar))
          .isEqualTo("late since today");
    }
  }

  private static Instant at(String london) {
    return LocalDateTime.parse(london).atZone(WorkingCalendar.LONDON).toInstant();
  }
}
