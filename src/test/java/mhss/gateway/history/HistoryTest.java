package mhss.gateway.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class HistoryTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456789Z");

  private final TestStore store = TestStore.fresh();
  private final History history =
      new History(store.dataSource(), Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void givesBackWhatWasRecordedInTheOrderOfTheChain() {
    UUID message = UUID.randomUUID();
    UUID caseFile = UUID.randomUUID();
    Step received = Step.of("received", "stored").message(message).fact("sha256", "ab12");
    Step registered =
        Step.of("registered", "applied")
            .by("ann")
            .message(message)
            .caseFile(caseFile, "URN-1")
            .rule("C-06")
            .fact("größe", "\u0000\"\\\ud83d\ude00");

    record(received);
    record(registered);

    assertThat(history.ofMessage(message))
        .extracting(Entry::step)
        .containsExactly(received, registered);
    assertThat(history.ofCase(caseFile)).extracting(Entry::step).containsExactly(registered);
    assertThat(history.ofUrn("URN-1")).extracting(Entry::seq).containsExactly(2L);
    assertThat(history.ofUrn("URN-1").get(0).prevHash())
        .isEqualTo(history.ofMessage(message).get(0).hash());
    assertThat(history.ofUrn("URN-1").get(0).at())
        .isEqualTo(Instant.parse("2026-11-21T12:00:00.123456Z"));
  }

  @Test
  void tellsTheLatestEntriesOldestFirst() {
    record(Step.of("a", "ok"), Step.of("b", "ok"), Step.of("c", "ok"));

    assertThat(history.latest(2)).extracting(Entry::seq).containsExactly(2L, 3L);
    assertThat(history.latest(50)).hasSize(3);
  }

  /** The gateway has the database end a transaction in which nothing is said for a while. */
  @Test
  void givesAReaderWhoIsSlowAllTheTimeOfADownload() {
    record(
        LongStream.range(0, 1_001)
            .mapToObj(n -> Step.of("a", "ok").fact("n", n))
            .toArray(Step[]::new));
    Map<String, Object> login = store.properties();
    DriverManagerDataSource impatient =
        new DriverManagerDataSource(
            login.get("spring.datasource.url")
                + "?options=-c%20idle_in_transaction_session_timeout=200",
            login.get("spring.datasource.username").toString(),
            login.get("spring.datasource.password").toString());
    List<Long> read = new ArrayList<>();

    new History(impatient, Clock.systemUTC())
        .rows(
            1,
            1_001,
            row -> {
              if (read.isEmpty()) {
                store.jdbc().sql("select pg_sleep(0.6)").query().listOfRows();
              }
              read.add(row.entry().seq());
            });

    assertThat(read).hasSize(1_001);
  }

  @Test
  void keepsNoBookForEver() {
    String book = "\ud83d\ude00".repeat(1_000_000);
    record(Step.of("discarded", "by-person").fact("reason", "x" + book));
    record(Step.of("discarded", "by-person").facts(Map.of("reason", book)));

    assertThat(history.latest(2))
        .extracting(entry -> entry.step().facts().get("reason"))
        .allSatisfy(
            reason -> assertThat(reason).hasSizeLessThan(10_100).contains("(cut: it has 200000"));
  }

  @Test
  void refusesAStepOutsideATransaction() {
    assertThatThrownBy(() -> history.record(Step.of("received", "stored")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("received");
  }

  @Test
  void forgetsTheStepsOfATransactionThatIsRolledBack() {
    store
        .transactions()
        .executeWithoutResult(
            status -> {
              history.record(Step.of("received", "stored"));
              status.setRollbackOnly();
            });

    assertThat(history.verify().entries()).isZero();
  }

  @Test
  void forgetsTheStepsOfASavepointThatIsRolledBack() {
    store
        .transactions()
        .executeWithoutResult(
            outer -> {
              history.record(Step.of("kept", "ok"));
              nested(TransactionDefinition.PROPAGATION_NESTED, "undone", true);
              nested(TransactionDefinition.PROPAGATION_NESTED, "done", false);
            });

    assertThat(history.latest(9))
        .extracting(entry -> entry.step().step())
        .containsExactly("kept", "done");
  }

  @Test
  void keepsTheStepsOfASuspendedTransactionApart() {
    store
        .transactions()
        .executeWithoutResult(
            outer -> {
              history.record(Step.of("outer", "ok"));
              nested(TransactionDefinition.PROPAGATION_REQUIRES_NEW, "inner", false);
              outer.setRollbackOnly();
            });

    assertThat(history.latest(9)).extracting(entry -> entry.step().step()).containsExactly("inner");
  }

  @Test
  void writesAStepThatIsRecordedWhileTheTransactionCommits() {
    for (boolean earlierStep : List.of(true, false)) {
      store
          .transactions()
          .executeWithoutResult(
              status -> {
                beforeCommit(() -> history.record(Step.of("late", "ok")));
                if (earlierStep) {
                  history.record(Step.of("early", "ok"));
                }
              });
    }

    assertThat(history.latest(9))
        .extracting(entry -> entry.step().step())
        .containsExactly("early", "late", "late");
    assertThat(history.verify().intact()).isTrue();
  }

  @Test
  void rollsTheEffectBackWhenTheStepCannotBeWritten() {
    assertThatThrownBy(
            () ->
                store
                    .transactions()
                    .executeWithoutResult(
                        status -> {
                          store
                              .jdbc()
                              .sql("insert into mailbox_lease values ('desk', 'n', 1, now())")
                              .update();
                          history.record(Step.of("half a pair \ud83d", "ok"));
                        }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(store.jdbc().sql("select count(*) from mailbox_lease").query(Long.class).single())
        .isZero();
  }

  @Test
  void leavesNoGapBetweenTheEntriesOfManySteps() {
    for (int n = 0; n < 7; n++) {
      record(Step.of("a", "ok"), Step.of("b", "ok"));
    }

    assertThat(history.latest(99))
        .extracting(Entry::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 14).boxed().toList());
  }

  private void record(Step... steps) {
    store.transactions().executeWithoutResult(status -> List.of(steps).forEach(history::record));
  }

  private void nested(int propagation, String step, boolean rollback) {
    TransactionTemplate template = store.transactions();
    template.setPropagationBehavior(propagation);
    template.executeWithoutResult(
        status -> {
          history.record(Step.of(step, "ok"));
          if (rollback) {
            status.setRollbackOnly();
          }
        });
  }

  private static void beforeCommit(Runnable action) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            action.run();
          }
        });
  }
}
