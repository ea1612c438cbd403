package mhss.gateway.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import mhss.gateway.HandClock;
import mhss.gateway.history.History;
import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.operations.Sentences;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

  private static final ReconciliationSettings SETTINGS =
      new ReconciliationSettings(
          true, LocalTime.of(2, 30), Duration.ofHours(1), Duration.ofHours(1), Duration.ofDays(90));

  private final TestStore store = TestStore.fresh();
  private final HandClock clock = new HandClock("2026-11-22T12:00:00Z");
  private final History history = new History(store.dataSource(), clock);
  private final Reconciliation reconciliation =
      new Reconciliation(store.jdbc(), SETTINGS, history, store.transactions(), clock);
  private final Nights nights =
      new Nights(reconciliation, SETTINGS, store.jdbc(), store.transactions());

  @BeforeEach
  void readMailbox() {
    write(
        "insert into mailbox_health (mailbox, checked_at, succeeded_at) values ('desk', now(), now())");
  }

  @Test
  void comparesOnceANightHoweverManyNodesAsk() {
    nights.sweep();
    nights.sweep();
    assertThat(reconciliation.of("desk", 9)).hasSize(1);
    clock.turn(Duration.ofMinutes(10));
    nights.sweep();
    assertThat(reconciliation.of("desk", 9)).hasSize(1);
    clock.turn(Duration.ofDays(1));
    nights.sweep();
    assertThat(reconciliation.of("desk", 9)).hasSize(2);
  }

  @Test
  void aComparisonThatNobodyMakesFailsAndIsNews() {
    long id = ask();
    clock.turn(Duration.ofMinutes(61));
    nights.sweep();
    assertThat(reconciliation.find(id).orElseThrow().failure().orElseThrow())
        .contains("gateway mailboxes");
    assertThat(reconciliation.news()).extracting(Comparison::id).contains(id);
  }

  @Test
  void aComparisonThatNobodyClosesFailsToo() {
    long id = ask();
    write("update comparison set state = 'compared', done_at = asked_at where id = " + id);
    clock.turn(Duration.ofMinutes(59));
    nights.sweep();
    assertThat(reconciliation.find(id).orElseThrow().open()).isTrue();
    clock.turn(Duration.ofMinutes(2));
    nights.sweep();
    assertThat(reconciliation.find(id).orElseThrow().failure().orElseThrow())
        .contains("the store was not");
    assertThat(reconciliation.news()).extracting(Comparison::id).contains(id);
  }

  @Test
  void namesWhatTheStoreMisses() {
    UUID without = message("stored", "2 hours");
    UUID fresh = message("stored", "1 minute");
    UUID lost = message("applied", "1 day");
    write("delete from message_content where message = '" + lost + "'");
    entry(7, "stored", lost);
    entry(8, "stored", fresh);
    entry(9, "copy", UUID.randomUUID());
    entry(10, "fetching", null);
    write("update mailbox_entry set attempts = 4 where uid = 10");
    UUID due = UUID.randomUUID();
    outbox(due, "due");
    UUID sent = UUID.randomUUID();
    outbox(sent, "sent");
    write("update outbox set message = '" + lost + "' where id = '" + sent + "'");

    Comparison done = compared(ask());

    assertThat(done.differences())
        .extracting(one -> one.kind() + " " + String.join(",", one.items()))
        .containsExactly(
            "WAITS_IN_LEDGER INBOX 10",
            "LEDGER_WITHOUT_MESSAGE INBOX 9",
            "MESSAGE_WITHOUT_LEDGER " + without,
            "MESSAGE_WITHOUT_OUTCOME " + without,
            "MESSAGE_WITHOUT_CONTENT " + lost,
            "SENT_WITHOUT_COPY " + sent,
            "NOT_LEFT " + due);
    assertThat(done.gaps()).isEqualTo(7);
    assertThat(Sentences.of(history.latest(1).get(0).step()))
        .isEqualTo("Mailbox desk and its ledger were compared: 7 GAPS (comparison 1), by jo");
  }

  @Test
  void aGapIsNewsOnlyOnce() {
    entry(9, "copy", UUID.randomUUID());
    compared(ask());
    assertThat(reconciliation.news()).hasSize(1);
    assertThat(compared(ask()).gaps()).isEqualTo(1);
    assertThat(reconciliation.news()).isEmpty();
    entry(10, "copy", UUID.randomUUID());
    compared(ask());
    assertThat(reconciliation.news()).hasSize(1);
  }

  @Test
  void aGapBeyondThoseThatAreNamedIsNewsToo() {
    write(
        """
        insert into mailbox_entry (mailbox, folder, uidvalidity, uid, outcome, message, noted_at)
        select 'desk', 'INBOX', 1, uid, 'copy', gen_random_uuid(), now()
        from generate_series(1000, 2009) uid
        """);
    assertThat(compared(ask()).gaps()).isEqualTo(1_010);
    assertThat(compared(ask()).freshGaps()).isFalse();
    entry(9_999, "copy", UUID.randomUUID());
    Comparison done = compared(ask());

    assertThat(done.differences().get(0).items()).hasSize(1_000).doesNotContain("INBOX 9999");
    assertThat(done.differences().get(0).fresh()).isEqualTo(1);
    assertThat(reconciliation.news()).extracting(Comparison::id).containsExactly(done.id());
  }

  @Test
  void whatIsInOrderIsNoGap() {
    long id = ask();
    write("insert into difference (comparison, kind, number) values (1, 'gone-from-mailbox', 40)");
    Comparison done = compared(id);
    assertThat(done.gaps()).isZero();
    assertThat(reconciliation.news()).isEmpty();
    assertThat(history.latest(1).get(0).step().outcome()).isEqualTo("no-gap");
  }

  @Test
  void oneComparisonServesAllWhoAsk() {
    assertThat(ask()).isEqualTo(ask());
  }

  @Test
  void refusesAMailboxThatNobodyEverRead() {
    assertThatThrownBy(() -> reconciliation.ask("nowhere", MailboxHealth.all(store.jdbc()), "jo"))
        .isInstanceOf(Reconciliation.NeverRead.class)
        .hasMessageContaining("gateway mailboxes");
  }

  @Test
  void forgetsAfterAWhile() {
    compared(ask());
    clock.turn(Duration.ofDays(91));
    nights.sweep();
    assertThat(reconciliation.of("desk", 9)).extracting(Comparison::id).doesNotContain(1L);
  }

  private long ask() {
    return reconciliation.ask("desk", MailboxHealth.all(store.jdbc()), "jo");
  }

  /** As the node does that reads the mailbox. */
  private Comparison compared(long id) {
    write(
        "update comparison set state = 'compared', done_at = asked_at, mails = 3, entries = 3 where id = "
            + id);
    reconciliation.close();
    return reconciliation.find(id).orElseThrow();
  }

  private UUID message(String status, String age) {
    UUID id = UUID.randomUUID();
    write(
        """
        insert into vault_key (id, purpose, master_id, wrapped, created_at)
        values ('%1$s', 'message', 'm', 'x', now());
        insert into message (id, direction, mailbox, desk, received_at, stored_at, size, sha256, key_id, status)
        select '%1$s', 'in', 'desk', 'provider', at, at, 1, 'x', '%1$s', '%2$s'
        from (select timestamptz '%4$s' - interval '%3$s') x (at);
        insert into message_content (message, n, segment) values ('%1$s', 0, 'x')
        """
            .formatted(id, status, age, clock.instant()));
    return id;
  }

  private void entry(long uid, String outcome, UUID message) {
    store
        .jdbc()
        .sql(
            "insert into mailbox_entry (mailbox, folder, uidvalidity, uid, outcome, message, noted_at)"
                + " values ('desk', 'INBOX', 1, ?, ?, ?, now())")
        .params(uid, outcome, message)
        .update();
  }

  private void outbox(UUID id, String state) {
    UUID message = message("out", "2 hours");
    write("update message set direction = 'out' where id = '" + message + "'");
    write(
        """
        insert into outbox (id, message, mailbox, kind, header_id, correspondent, state, queued_at, due_at, report)
        select '%s', '%s', 'desk', 'k', '%1$s', 'x', '%s', at, at, '%1$s'
        from (select timestamptz '%s' - interval '2 hours') x (at)
        """
            .formatted(id, message, state, clock.instant()));
  }

  private void write(String sql) {
    store.jdbc().sql(sql).update();
  }
}
