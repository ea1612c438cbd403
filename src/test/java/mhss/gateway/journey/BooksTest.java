package mhss.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mhss.gateway.journey.PostOffice.Lying;
import mhss.gateway.mail.smtp.ScriptedSmtp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A running gateway sends mails to itself and compares its mailbox with its ledger, and a person
 * types beside it.
 */
@Tag("long")
class BooksTest {

  private static final int PROBLEM = 1;

  @TempDir Path folder;
  private GatewayUnderTest gateway;

  private GatewayUnderTest prepare() {
    gateway = new GatewayUnderTest(folder, Map.of()).set("gateway.watch.every", "1s");
    return gateway;
  }

  @AfterEach
  void end() {
    gateway.close();
  }

  @Test
  void aHeartbeatGoesOutAndComesBackAndTouchesNothingElse() {
    prepare().set("gateway.heartbeat.mailboxes", "provider").start();
    awaitNight();
    awaitBeats(1);
    gateway.post.send(gateway.letters.referral("one@atw.example", "AB1001"));
    gateway.awaitQuiet(2);
    Map<String, Long> before = rows();

    assertThat(gateway.type("heartbeat", "provider")).isZero();
    awaitBeats(2);

    Map<String, Long> more = rows();
    more.replaceAll((table, rows) -> rows - before.get(table));
    more.values().removeIf(added -> added == 0);
    assertThat(more.keySet())
        .as("keys are made in advance; those of the heartbeat are destroyed")
        .isSubsetOf("heartbeat", "history", "mailbox_entry", "vault_key");
    assertThat(more).containsEntry("heartbeat", 1L).containsEntry("mailbox_entry", 1L);
    assertThat(gateway.post.inProvidersMailbox())
        .extracting(Lying::subject, Lying::flags)
        .filteredOn(mail -> mail.toList().get(0).equals("MHSS Gateway heartbeat"))
        .hasSize(2)
        .allMatch(mail -> mail.toList().get(1).equals("[]"));
    assertThat(gateway.history().intact()).isTrue();
  }

  @Test
  void oneThatIsLostOnItsWayIsToldOnceAndItsReturnEndsTheAlarm() throws Exception {
    try (ScriptedSmtp swallowing = new ScriptedSmtp()) {
      prepare()
          .set("gateway.smtp.provider.port", swallowing.port())
          .set("gateway.heartbeat.mailboxes", "provider")
          .set("gateway.heartbeat.late", "3s")
          .start();
      GatewayUnderTest.await("people to be told", () -> gateway.count("alert") > 0);
      assertThat(gateway.type("heartbeat")).isEqualTo(PROBLEM);
      assertThat(gateway.count("alert where what = 'heartbeat:provider:never'")).isEqualTo(1);

      gateway.post.send(swallowing.accepted().get(0).getBytes(StandardCharsets.ISO_8859_1));
      awaitBeats(1);
      assertThat(gateway.type("heartbeat")).isZero();
      assertThat(gateway.count("alert")).isEqualTo(1);
    }
  }

  @Test
  void aComparisonFindsTheMailThatWasRemovedAndTheOneThatWasNeverRead() {
    prepare().start();
    awaitNight();
    for (int n = 1; n <= Differences.SO_MANY; n++) {
      gateway.post.put(gateway.letters.chat("chat-%d@provider.example".formatted(n), "Hello"));
    }
    gateway.awaitQuiet(Differences.SO_MANY);
    forget(3);

    assertThat(gateway.type("reconcile", "provider")).isEqualTo(PROBLEM);
    assertThat(Differences.found(gateway)).containsExactly("not-in-ledger 1 INBOX 3");
    GatewayUnderTest.await("people to be told", () -> gateway.count("alert") > 0);
    gateway.awaitQuiet(Differences.SO_MANY);

    gateway.post.colleagueIn(
        "INBOX",
        inbox -> {
          inbox.getMessage(1).setFlag(Flags.Flag.DELETED, true);
          inbox.getMessage(2).setFlag(Flags.Flag.SEEN, true);
          inbox.expunge();
        });
    assertThat(gateway.type("reconcile", "provider")).isZero();
    assertThat(Differences.found(gateway)).containsExactly("gone-from-mailbox 1 INBOX 1");
    assertThat(gateway.post.inProvidersMailbox())
        .extracting(Lying::flags)
        .hasSize(Differences.SO_MANY - 1)
        .startsWith("[seen]", "[]")
        .filteredOn("[]"::equals)
        .hasSize(Differences.SO_MANY - 2);
    assertThat(gateway.history().intact()).isTrue();
  }

  /** As a database does that was put back from a backup: the mail, and that it was seen. */
  private void forget(long uid) {
    String message = "(select message from mailbox_entry where uid = %d)".formatted(uid);
    for (String table : List.of("message_content where message", "message where id")) {
      gateway.database().sql("delete from " + table + " = " + message).update();
    }
    gateway.database().sql("delete from mailbox_entry where uid = ?").param(uid).update();
  }

  /** What every new gateway does seconds after its start, and is not asked for here. */
  private void awaitNight() {
    GatewayUnderTest.await(
        "the comparison of the last night",
        () -> gateway.count("comparison where state = 'done'") > 0);
  }

  private void awaitBeats(int beats) {
    GatewayUnderTest.await(
        beats + " heartbeats back, and nothing left of them",
        () ->
            gateway.count("heartbeat where arrived_at is not null and outbox is null") == beats
                && gateway.count("message where status = 'stored'") == 0);
  }

  /** Of every table but those of Quartz and of the day, whose rows come and go by themselves. */
  private Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>();
    gateway
        .database()
        .sql(
            "select tablename from pg_tables"
                + " where schemaname = 'public' and tablename not like 'qrtz_%'"
                + " and tablename not in ('anchor', 'watch_done')")
        .query(String.class)
        .list()
        .forEach(table -> rows.put(table, gateway.count(table)));
    return rows;
  }
}
