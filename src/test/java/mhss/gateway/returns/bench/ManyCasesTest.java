package mhss.gateway.returns.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ManyCasesTest {

  private static final TestStore STORE = TestStore.fresh();

  @BeforeAll
  static void fill() {
    new ManyCases(STORE).fill(4_000, LocalDate.parse("2018-05-31"), 2);
  }

  @Test
  void inventsCasesOfFiveYears() {
    assertThat(count("select count(*) from case_file")).isEqualTo(4_000);
    assertThat(count("select count(distinct date_trunc('month', received_at)) from case_file"))
        .isBetween(60L, 61L);
    assertThat(count("select count(*) from case_file where generation = 2")).isPositive();
  }

  @Test
  void letsEachEventFollowTheOneBefore() {
    assertThat(
            count(
                """
                select count(*) from (
                  select at, state_before,
                         lag(state_after) over (partition by case_id order by n) as was,
                         lag(at) over (partition by case_id order by n) as earlier
                  from case_event) as step
                where state_before is distinct from was or at < earlier
                """))
        .isZero();
  }

  @Test
  void decidesAboutEveryRevisionOnce() {
    assertThat(
            count(
                """
                select count(*) from case_event where event like '%accepted' and not exists (
                  select from report where report.case_id = case_event.case_id
                    and decision = 'accepted' and decided_at = case_event.at)
                """))
        .isZero();
  }

  @Test
  void claimedWhatWasDueBefore() {
    assertThat(count("select count(*) from return_file")).isEqualTo(59);
    assertThat(
            count(
                """
                select count(*) from return_claim_line join return_file on return_file.id = "return"
                where accepted_on not between period_first - 5 and return_file.period_last
                """))
        .isZero();
    assertThat(count("select count(*) from return_claim_line")).isGreaterThan(8_000);
  }

  private static long count(String sql) {
    return STORE.jdbc().sql(sql).query(Long.class).single();
  }
}
