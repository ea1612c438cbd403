package mhss.gateway.console.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mhss.gateway.console.TypedCommands;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last comparisons, as people type it. */
class ReconcileCommandTest {

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

  @Test
  void saysWhatTheLastComparisonFoundAndWhatToDo() {
    assertThat(typed.run("reconcile")).as(typed.err()).isZero();
    assertThat(typed.out()).contains("Nothing was compared yet");
    done("note", "gone-from-mailbox");
    assertThat(typed.run("reconcile")).as(typed.err()).isZero();
    assertThat(typed.out()).contains("provider: no gap", "people moved or deleted them");
    done("gap", "not-in-ledger");
    store
        .jdbc()
        .sql("insert into difference_item values (2, 'not-in-ledger', 'INBOX 4711')")
        .update();
    assertThat(typed.run("reconcile")).isEqualTo(1);
    assertThat(typed.out()).contains("GAPS: 2", "INBOX 4711", "-> They are taken in now");
    assertThat(typed.json("reconcile").get(0).get("gaps").asInt()).isEqualTo(2);
  }

  @Test
  void knowsNoOtherMailbox() {
    typed.set("gateway.smtp.coaches.host", "localhost");
    typed.set("gateway.smtp.coaches.from", "coaches@provider.example");
    for (String command : new String[] {"reconcile", "heartbeat"}) {
      assertThat(typed.run(command, "nowhere")).isEqualTo(1);
      assertThat(typed.err())
          .contains("There is no mailbox nowhere in routes/mailboxes or gateway.smtp", "coaches");
    }
  }

  @Test
  void tellsOneThatIsNotReadFromOneThatIsNotThere() {
    typed.set("gateway.smtp.coaches.host", "localhost");
    typed.set("gateway.smtp.coaches.from", "coaches@provider.example");
    assertThat(typed.run("reconcile", "coaches")).isEqualTo(ExitCode.REFUSED);
    assertThat(typed.err()).contains("Mailbox coaches was never read");
    assertThat(typed.run("heartbeat", "coaches")).as(typed.err()).isZero();
    assertThat(typed.out())
        .contains("No running gateway reads coaches: the heartbeat waits until one does");
  }

  private void done(String by, String kind) {
    store
        .jdbc()
        .sql(
            "with c as (insert into comparison (mailbox, state, asked_by, asked_at, done_at, mails, entries)"
                + " values ('provider', 'done', ?, now(), now(), 5, 5) returning id)"
                + " insert into difference (comparison, kind, number) select id, ?, 2 from c")
        .params(by, kind)
        .update();
  }
}
