package mhss.gateway.console.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import mhss.gateway.console.TypedCommands;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the calendar calls for, as people type it. */
class SchedulesCommandTest {

  private final TestStore store = TestStore.fresh();
  private TypedCommands typed;
  @TempDir private Path home;

  @BeforeEach
  void speakToTheTestDatabase() {
    typed = new TypedCommands(store, home);
  }

  @AfterEach
  void speakToNobody() {
    typed.close();
  }

  private void contract() {
    typed.set("gateway.contracts[0].id", "TEST");
    typed.set("gateway.contracts[0].rules", "mhss-v8");
    typed.set("gateway.contracts[0].from", "2012-01-01");
    typed.set("gateway.contracts[0].to", "2028-11-30");
    typed.set("gateway.contracts[0].desks", "provider");
  }

  @Test
  void saysThatNothingIsScheduledWithoutAContract() {
    assertThat(typed.run("schedules")).as(typed.err()).isZero();
    assertThat(typed.out()).contains("Nothing is scheduled");
  }

  @Test
  void saysWhenEachReturnIsMadeAndWhatIsNext() {
    contract();
    assertThat(typed.run("schedules")).as(typed.err()).isZero();
    assertThat(typed.out())
        .contains("mhss-v8/claim", "Last working day of each month")
        .contains("mhss-v8/quarterly", "3rd working day of each quarter");
    JsonNode claim = typed.json("schedules").get("schedules").get(0);
    assertThat(claim.get("nextOn").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
  }

  @Test
  void saysWhatBecameOfEachRunTheLatestFirst() {
    contract();
    run("2026-04", "made", null);
    run("2026-05", "due", "Nobody has the role payment-officer");

    assertThat(typed.run("schedules")).isEqualTo(1);
    assertThat(typed.out())
        .containsSubsequence("mhss-v8/claim/2026-05", "due", "mhss-v8/claim/2026-04", "made")
        .contains("! mhss-v8/claim/2026-05: Nobody has the role payment-officer");
    JsonNode runs = typed.json("schedules", "--runs", "1").get("runs");
    assertThat(runs).hasSize(1);
    assertThat(runs.get(0).get("problem").asText()).contains("payment-officer");
  }

  private void run(String period, String state, String problem) {
    store
        .jdbc()
        .sql(
            """
            insert into schedule_run (rule_set, return_id, period, planned_on, planned_at, state,
              problem, next_at, settled_at)
            values ('mhss-v8', 'claim', :period, (:period || '-28')::date,
              (:period || '-28')::date, :state, :problem, now(),
              case when :state = 'due' then null else now() end)
            """)
        .param("period", period)
        .param("state", state)
        .param("problem", problem)
        .update();
  }
}
