package mhss.gateway.returns.plan;

import static mhss.gateway.returns.plan.PlannedDesk.contract;
import static mhss.gateway.returns.plan.PlannedDesk.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Test;

/** From which day on returns are owed, and with which they end. */
class LastReturnsTest {

  private static final TestStore STORE = TestStore.fresh();

  private final PlannedDesk desk =
      new PlannedDesk(STORE, contract("mhss-v8", "2012-01-01", "2017-12-04"));

  @Test
  void plansNothingFromBeforeTheFirstDay() {
    begunAt("2017-06-12T10:00");

    assertThat(desk.plan().planned(day("2016-06-12"), day("2017-06-29"))).isEmpty();
    assertThat(desk.plan().planned(day("2016-06-12"), day("2017-06-30"))).hasSize(1);
  }

  @Test
  void makesWhatIsDueOnTheFirstDayItself() {
    begunAt("2017-06-30T16:00");
    sweptAt("2017-06-30T16:01");

    assertThat(desk.made()).containsExactly("claim/2017-06");
  }

  @Test
  void whatHasBeenMadeIsNotPlannedAnewByANewDesk() {
    begunAt("2017-06-12T10:00");
    sweptAt("2017-06-30T12:30");
    desk.at("2017-06-30T12:45");

    desk.sweep().sweep();
    assertThat(desk.made()).hasSize(1);
  }

  @Test
  void endsWithTheLastReferralWhenThereIsNoCase() {
    begunAt("2017-06-12T10:00");
    sweptAt("2019-03-01T12:30");

    assertThat(desk.made())
        .contains("claim/2017-12", "monthly/2017-12", "quarterly/2017-Q4", "yearly/2017")
        .noneMatch(made -> made.contains("2018"));
    assertThat(desk.plan().planned(day("2018-02-01"), day("2019-03-01"))).isEmpty();
  }

  @Test
  void goesOnWhileACaseIsOpenAndEndsOnTheDayTheContractNames() {
    PlannedDesk ends =
        new PlannedDesk(
            STORE, until(contract("mhss-v8", "2012-01-01", "2017-12-04"), "2018-07-31"));
    openCase(ends, "OF-mhss-v8", false);
    ends.at("2018-05-12T10:00").sweep().sweep();
    ends.at("2018-12-03T10:00").sweep().sweep();

    assertThat(ends.made())
        .containsExactlyInAnyOrder(
            "claim/2018-05",
            "claim/2018-06",
            "claim/2018-07",
            "monthly/2018-05",
            "monthly/2018-06",
            "quarterly/2018-Q2");
  }

  @Test
  void reportsTheMonthInWhichTheLastCaseClosed() {
    UUID last = openCase(desk, "OF-mhss-v8", true);
    event(last, "withdrawn", "2018-05-14T10:00Z");
    begunAt("2018-05-12T10:00");
    sweptAt("2018-08-01T10:00");

    assertThat(desk.made())
        .containsExactlyInAnyOrder("claim/2018-05", "monthly/2018-05", "quarterly/2018-Q2");
  }

  @Test
  void goesOnWhileSomethingIsNotClaimedYet() {
    UUID accepted = openCase(desk, "OF-mhss-v8", true);
    event(accepted, "exit-accepted", "2018-05-31T14:00Z");
    begunAt("2018-05-12T10:00");
    sweptAt("2018-07-01T10:00");

    assertThat(desk.made()).contains("claim/2018-06");
  }

  @Test
  void aRuleSetThatIsUsedFirstOwesNothingFromBefore() {
    begunAt("2024-08-01T10:00");
    PlannedDesk both = new PlannedDesk(STORE, contract("mhss-2024", "2024-08-20", "2028-12-31"));
    both.at("2026-03-02T10:00").sweep().begin();
    both.at("2026-04-01T10:00").sweep().sweep();

    assertThat(both.made()).containsExactlyInAnyOrder("monthly/2026-02", "worksheet/2026-03");
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

  private static UUID openCase(PlannedDesk desk, String contract, boolean closed) {
    UUID id = UUID.randomUUID();
    UUID key = UUID.randomUUID();
    desk.jdbc().sql("update case_file set purged_at = now() where purged_at is null").update();
    desk.jdbc()
        .sql(
            """
            insert into vault_key (id, purpose, master_id, wrapped, created_at)
            values (?, 'case', 'none', ''::bytea, now())
            """)
        .param(key)
        .update();
    desk.jdbc()
        .sql(
            """
            insert into case_file (id, desk, urn, urn_key, contract, rule_set, state, referral_date,
                                   received_at, key_id, opened_at, updated_at, closed)
            values (:id, 'provider', :urn, :urn, :contract, 'mhss-v8', 'REFERRED', '2017-10-02',
                    '2017-10-02T10:00Z', :key, '2017-10-02T10:00Z', '2017-10-02T10:00Z', :closed)
            """)
        .param("id", id)
        .param("urn", "QQ" + id)
        .param("contract", contract)
        .param("key", key)
        .param("closed", closed)
        .update();
    return id;
  }

  private void event(UUID file, String event, String at) {
    desk.jdbc()
        .sql(
            """
            insert into case_event (id, case_id, event, at, noted_at, actor, state_after, late)
            values (gen_random_uuid(), :file, :event, cast(:at as timestamptz), now(), 'pat', 'PAID', false)
            """)
        .param("file", file)
        .param("event", event)
        .param("at", at)
        .update();
  }
}
