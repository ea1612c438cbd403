package mhss.gateway.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistorySearchTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final UUID CASE = UUID.randomUUID();
  private static final UUID MESSAGE = UUID.randomUUID();

  private final TestStore store = TestStore.fresh();
  private final Minutes clock = new Minutes();
  private final History history = new History(store.dataSource(), clock);

  @BeforeEach
  void oneEntryAMinute() {
    record(Step.of("received", "stored").message(MESSAGE));
    record(Step.of("case-opened", "REFERRED").message(MESSAGE).caseFile(CASE, "MH/1"));
    record(Step.of("content-read", "shown").by("ann").message(MESSAGE));
    record(Step.of("content-read", "shown").by("bob").message(MESSAGE));
    record(Step.of("settled", "applied").message(MESSAGE).caseFile(CASE, "MH/1"));
  }

  @Test
  void tellsTheNewestFirst() {
    assertThat(found(Sought.anything())).containsExactly(5L, 4L, 3L, 2L, 1L);
  }

  @Test
  void findsWhatAPersonDidAndWhatAnyPersonDid() {
    assertThat(found(new Sought(null, null, "ann", null, null, null, null, null, false)))
        .containsExactly(3L);
    assertThat(found(new Sought(null, null, null, null, null, null, null, null, true)))
        .containsExactly(4L, 3L);
  }

  @Test
  void findsAKindOfStepWithItsOutcome() {
    assertThat(found(new Sought(null, null, null, "settled", "applied", null, null, null, false)))
        .containsExactly(5L);
    assertThat(found(new Sought(null, null, null, "settled", "parked", null, null, null, false)))
        .isEmpty();
  }

  @Test
  void findsAPeriodWithoutItsEnd() {
    assertThat(found(Sought.anything().between(NOON.plusSeconds(60), NOON.plusSeconds(180))))
        .containsExactly(3L, 2L);
  }

  @Test
  void findsACaseItsUrnAndAMessage() {
    assertThat(found(Sought.anything().ofCase(CASE))).containsExactly(5L, 2L);
    assertThat(found(Sought.anything().ofUrn("MH/1"))).containsExactly(5L, 2L);
    assertThat(found(Sought.anything().ofMessage(MESSAGE))).hasSize(5);
  }

  @Test
  void goesOnBehindTheLastOneThatWasShown() {
    List<Long> seen = new ArrayList<>();
    long older = 0;
    for (int page = 0; page < 3; page++) {
      List<Entry> next = history.search(Sought.anything(), older, 2);
      next.forEach(entry -> seen.add(entry.seq()));
      older = next.get(next.size() - 1).seq();
    }
    assertThat(seen).containsExactly(5L, 4L, 3L, 2L, 1L);
  }

  @Test
  void ordersByTimeAndThenByNumberWhenAClockGoesBack() {
    clock.next = NOON.minusSeconds(60);
    record(Step.of("received", "stored"));
    assertThat(found(Sought.anything())).containsExactly(5L, 4L, 3L, 2L, 1L, 6L);
    assertThat(history.search(Sought.anything(), 1, 9)).extracting(Entry::seq).containsExactly(6L);
  }

  @Test
  void findsNothingBehindAnEntryThatThereIsNot() {
    assertThat(history.search(Sought.anything(), 99, 9)).isEmpty();
  }

  @Test
  void knowsEveryKindOfStep() {
    assertThat(history.steps())
        .containsExactly("case-opened", "content-read", "received", "settled");
  }

  @Test
  void givesEntriesExactlyAsTheyWereHashed() {
    List<StoredRow> rows = new ArrayList<>();
    history.rows(2, 4, rows::add);
    assertThat(rows).extracting(StoredRow::seq).containsExactly(2L, 3L, 4L);
    assertThat(rows).allSatisfy(row -> assertThat(row.computedHash()).isEqualTo(row.hash()));
    assertThat(rows.get(1).prev()).isEqualTo(rows.get(0).hash());
  }

  private List<Long> found(Sought sought) {
    return history.search(sought, 0, 50).stream().map(Entry::seq).toList();
  }

  private void record(Step step) {
    store.transactions().executeWithoutResult(status -> history.record(step));
  }

  private static final class Minutes extends Clock {

    private Instant next = NOON;

    @Override
    public Instant instant() {
      Instant now = next;
      next = next.plusSeconds(60);
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
