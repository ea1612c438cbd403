package mhss.gateway.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Set;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTamperingTest {

  private final TestStore store = TestStore.fresh();
  private final History history = new History(store.dataSource(), Clock.systemUTC());

  @BeforeEach
  void fiveEntries() {
    for (int n = 1; n <= 5; n++) {
      Step step = Step.of("received", "stored").fact("n", n);
      store.transactions().executeWithoutResult(status -> history.record(step));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update history set actor = 'x' where seq = 3",
        "delete from history where seq = 3",
        "truncate history"
      })
  void theGatewayHasNoRightTo(String sql) {
    assertThatThrownBy(() -> store.jdbc().sql(sql).update())
        .rootCause()
        .hasMessageContaining("permission denied for table history");
    assertThat(history.verify().entries()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE   | update history set actor = 'x' where seq = 3
          DELETE   | delete from history where seq = 3
          TRUNCATE | truncate history
          """)
  void evenTheOwnerIsRefusedToAndToldWhat(String operation, String sql) {
    assertThatThrownBy(() -> store.owner().sql(sql).update())
        .rootCause()
        .hasMessageContaining("history is append-only: " + operation + " refused");
    assertThat(history.verify().intact()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at = at + interval '1 microsecond'",
        "step = 'registered'",
        "outcome = 'applied'",
        "actor = 'ann'",
        "message = gen_random_uuid()",
        "case_id = gen_random_uuid()",
        "urn = ''",
        "rule = 'C-06'",
        "facts = '{\"n\": \"3\"}'"
      })
  void verificationNamesTheEntryOfWhichAnyValueWasChanged(String change) {
    tamper("update history set " + change + " where seq = 3");

    Verification verification = history.verify();

    assertThat(verification.brokenAt()).isEqualTo(3);
    assertThat(verification.reason()).contains("entry 3 was changed");
    assertThat(verification.entries()).isEqualTo(2);
  }

  @Test
  void verificationNamesAnEntryThatWasRemoved() {
    tamper("delete from history where seq = 3");

    assertThat(history.verify().brokenAt()).isEqualTo(3);
    assertThat(history.verify().reason()).contains("entry 3 is missing");
  }

  @Test
  void verificationNamesTheFirstEntryWhenThatWasRemoved() {
    tamper("delete from history where seq = 1");

    assertThat(history.verify().reason()).contains("entry 1 is missing");
  }

  @Test
  void verificationNamesTheEntryAfterOneThatWasForgedWithAFittingHash() {
    Row third = row(3);
    Row forged =
        new Row(
            third.prev(),
            3,
            third.micros(),
            "received",
            "discarded",
            third.actor(),
            null,
            null,
            null,
            null,
            third.facts());
    tamper("delete from history where seq = 3");
    store
        .jdbc()
        .sql(
            "insert into history (" + Row.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(forged.columns(Canonical.hash(forged)))
        .update();

    assertThat(history.verify().brokenAt()).isEqualTo(4);
    assertThat(history.verify().reason()).contains("entry 4 does not follow");
  }

  @Test
  void aChainCutAtItsEndShowsInTheHash() {
    String head = history.verify().headHash();
    tamper("delete from history where seq = 5");

    assertThat(history.verify().intact()).isTrue();
    assertThat(history.verify().headHash()).isNotEqualTo(head);
  }

  @Test
  void verificationTellsWhatHoldsDespiteAChangedEntry() {
    tamper("update history set actor = 'x' where seq = 3");

    Verification.Rest rest = history.verify(Set.of(2L, 3L, 9L), looked -> {}).rest();

    assertThat(rest.total()).isEqualTo(5);
    assertThat(rest.runs()).containsExactly(new Verification.Run(1, 2), new Verification.Run(4, 5));
    assertThat(rest.flaws()).extracting(Verification.Flaw::seq).containsExactly(3L);
    assertThat(rest.hashes()).containsOnlyKeys(2L, 3L);
  }

  @Test
  void verificationTellsWhatHoldsAroundAGap() {
    tamper("delete from history where seq in (2, 3)");

    Verification.Rest rest = history.verify().rest();

    assertThat(rest.runs()).containsExactly(new Verification.Run(1, 1), new Verification.Run(4, 5));
    assertThat(rest.flaws())
        .containsExactly(new Verification.Flaw(2, "entry 2 is missing; the next one is 4"));
  }

  @Test
  void verificationNamesEveryFlawAndNotOnlyTheFirst() {
    tamper("update history set actor = 'x' where seq in (1, 2, 5)");

    Verification verification = history.verify();

    assertThat(verification.brokenAt()).isEqualTo(1);
    assertThat(verification.rest().flawCount()).isEqualTo(3);
    assertThat(verification.rest().runs()).containsExactly(new Verification.Run(3, 4));
  }

  private Row row(long seq) {
    return store
        .jdbc()
        .sql("select " + Row.COLUMNS + " from history where seq = ?")
        .param(seq)
        .query((result, n) -> Row.of(result))
        .single();
  }

  /** What a person with all rights over the database can do. */
  private void tamper(String sql) {
    store
        .owner()
        .sql("do $$ begin set local session_replication_role = replica; " + sql + "; end $$")
        .update();
  }
}
