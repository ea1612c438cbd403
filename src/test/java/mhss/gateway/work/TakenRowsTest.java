package mhss.gateway.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import mhss.gateway.store.TestStore;
import mhss.gateway.work.Task.Sort;
import org.junit.jupiter.api.Test;

class TakenRowsTest {

  private static final Instant TAKEN = Instant.parse("2026-11-21T15:00:00Z");

  private final TakenRows rows =
      new TakenRows(TestStore.fresh().jdbc(), Clock.fixed(TAKEN, ZoneOffset.UTC));

  @Test
  void saysWhoHasTakenATask() {
    rows.take("problem:mailbox/provider", "kim", "kim");

    assertThat(person(task(Sort.PROBLEM, "mailbox/provider", TAKEN.minusSeconds(60))))
        .isEqualTo("kim");
    assertThat(person(task(Sort.PROBLEM, "mailbox/adviser", TAKEN.minusSeconds(60)))).isNull();
  }

  @Test
  void givesAProblemThatCameBackToNobody() {
    rows.take("problem:mailbox/provider", "kim", "kim");

    assertThat(person(task(Sort.PROBLEM, "mailbox/provider", TAKEN.plusSeconds(60)))).isNull();
  }

  @Test
  void leavesAReturnThatWasMadeMeanwhileWithWhoeverTookIt() {
    rows.take("return:monthly/2026-10", "kim", "kim");

    assertThat(person(task(Sort.RETURN, "monthly/2026-10", TAKEN.plusSeconds(60))))
        .isEqualTo("kim");
  }

  private String person(Task task) {
    return rows.on(task.sort(), Stream.of(task)).findFirst().orElseThrow().person();
  }

  private static Task task(Sort sort, String id, Instant since) {
    return new Task(sort.key(id), sort, null, null, since, "It waits", null, "Look at it", null);
  }
}
