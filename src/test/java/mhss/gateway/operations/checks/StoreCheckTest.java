package mhss.gateway.operations.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import mhss.gateway.operations.checks.Findings.Line;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class StoreCheckTest {

  private static final TestStore STORE = TestStore.fresh();

  @Test
  void warnsWhenTheClocksOfDatabaseAndMachineAreSecondsApart() throws Exception {
    assertThat(apart(Duration.ofSeconds(10)).level()).isEqualTo("WARN");
    assertThat(apart(Duration.ofSeconds(-10)).level()).isEqualTo("WARN");
  }

  @Test
  void failsWhenTheyAreMinutesApartAndSaysWhatToDo() throws Exception {
    Line line = apart(Duration.ofMinutes(5));

    assertThat(line.level()).isEqualTo("FAIL");
    assertThat(line.advice()).contains("NTP");
  }

  private static Line apart(Duration skew) throws Exception {
    GenericApplicationContext beans = new GenericApplicationContext();
    beans.registerBean(DataSource.class, STORE::dataSource);
    beans.refresh();
    Findings found = new Findings();
    new StoreCheck(Clock.offset(Clock.systemUTC(), skew)).look(beans, found);
    List<Line> apart =
        found.all().stream().filter(line -> line.what().endsWith("ms apart")).toList();
    assertThat(apart).hasSize(1);
    return apart.get(0);
  }

  @Test
  void warnsThatAFailoverMayLoseWhatAStandbyDoesNotConfirm() {
    Findings found = new Findings();
    StoreCheck.standbys(1, "", found);
    assertThat(found.all()).extracting(Findings.Line::level).containsExactly("WARN");
    assertThat(found.all().get(0).advice()).contains("synchronous_mode");
  }

  @Test
  void saysNothingOfAStandbyThatConfirmsOrOfNone() {
    Findings found = new Findings();
    StoreCheck.standbys(1, "two", found);
    StoreCheck.standbys(0, "", found);
    assertThat(found.isEmpty()).isTrue();
  }
}
