package mhss.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands say when things are not as the person thinks. */
class CommandWordsTest {

  private static final TestStore STORE = TestStore.fresh();
  private static final String MAIL =
      """
      From: Ada <ada@adviser.example>
      To: desk@provider.example
      Subject: hello
      Message-ID: <m1@adviser.example>

      How are you?
      """;

  private TypedCommands typed;
  @TempDir private Path home;

  @BeforeEach
  void speakToTheTestDatabase() {
    typed = new TypedCommands(STORE, home);
    STORE
        .owner()
        .sql("truncate message, vault_key, case_file, route_file, mailbox_health cascade")
        .update();
  }

  @AfterEach
  void speakToNobody() {
    typed.close();
  }

  @Test
  void destroysASpecialRecordOnlyWhenToldTwice() {
    String begin = typed.parked(MAIL).toString().substring(0, 8);
    assertThat(typed.run("discard", begin, "--special-record", "--reason", "r")).isEqualTo(4);
    assertThat(typed.err()).contains("--yes");
    assertThat(typed.run("discard", begin, "--yes", "--reason", "r")).isEqualTo(4);
    assertThat(typed.err()).contains("--yes is for --special-record only");
    assertThat(
            typed
                .json("discard", begin, "--special-record", "--yes", "--reason", "r")
                .get("status")
                .asText())
        .isEqualTo("withheld");
    assertThat(typed.run("show", begin, "--content")).isEqualTo(4);
    assertThat(typed.err()).contains("nothing of it is stored");
  }

  @Test
  void saysInWhichMailboxesTheCopiesWereThatItDestroys() {
    String begin = typed.parked(MAIL).toString().substring(0, 8);
    UUID copy = typed.parked(MAIL, "coaches");
    STORE
        .owner()
        .sql(
            """
            with opened as (
              insert into case_file (id, desk, urn, urn_key, rule_set, contract, state, key_id,
                                     referral_date, received_at, opened_at, updated_at)
              select gen_random_uuid(), 'provider', 'MH/000123', 'MH000123', 'mhss-v8', 'T', 'NEW',
                     key_id, now(), now(), now(), now()
              from message where id = :copy returning id)
            update message set case_id = (select id from opened) where id = :copy
            """)
        .param("copy", copy)
        .update();

    assertThat(typed.run("discard", begin, "--special-record", "--yes", "--reason", "r")).isZero();

    assertThat(typed.out())
        .contains("2 stored copies, 1 of mailbox coaches, 1 of mailbox provider")
        .contains("delete it there as well")
        .contains("gateway case scr MH/000123");
    assertThat(typed.run("show", copy.toString(), "--content")).isEqualTo(4);
  }

  @Test
  void takesTheBeginningOfAnIdForTheId() {
    UUID message = typed.parked(MAIL);
    String begin = message.toString().substring(0, 8);
    assertThat(typed.run("show", begin)).isZero();
    assertThat(typed.out()).contains(message.toString());
    assertThat(typed.run("trace", begin)).isZero();
    assertThat(typed.out()).contains(message.toString());
    assertThat(typed.run("users", "add", "sam", "--role", "operator")).isZero();
    assertThat(typed.json("assign", begin, "sam", "--reason", "r").get("assignedTo").asText())
        .isEqualTo("sam");
    assertThat(typed.json("discard", begin, "--reason", "r").get("message").asText())
        .isEqualTo(message.toString());
  }

  @Test
  void refusesTheBeginningOfTwoIds() {
    UUID first = typed.parked(MAIL);
    UUID second = typed.parked(MAIL + "twice");
    String same = first.toString().substring(0, 35);
    String one = same + (first.toString().endsWith("0") ? "1" : "0");
    STORE.owner().sql("delete from message_content").update();
    STORE.owner().sql("update message set id = ?::uuid where id = ?").params(one, second).update();
    assertThat(typed.run("show", same)).isEqualTo(1);
    assertThat(typed.err()).contains("type more of it");
    assertThat(typed.run("show", one)).isZero();
  }

  @Test
  void namesWhatItCannotUnderstandInPlainWords() {
    assertThat(typed.run("show", "1234567")).isEqualTo(2);
    assertThat(typed.err()).contains("'1234567' is no id").doesNotContain("java.", "UUID");
    assertThat(typed.run("mailbox", "backfill", "p", "--since", "soon")).isEqualTo(2);
    assertThat(typed.err()).contains("'soon' is no day").doesNotContain("java.", "LocalDate");
    assertThat(typed.run("mailbox", "backfill", "p", "--since", "31/02/2026")).isEqualTo(2);
    assertThat(typed.err()).contains("type it as 30/11/2026 or 2026-11-30");
    assertThat(typed.run("notices", "preview", "1234567")).isEqualTo(2);
    assertThat(typed.err()).contains("or at least its first 8 characters");
    assertThat(typed.run("notices", "preview", "12345678")).isEqualTo(1);
    assertThat(typed.err()).contains("'gateway notices' lists those that wait");
    assertThat(typed.run("letters", "list", "mhss-v0")).isEqualTo(1);
    assertThat(typed.err()).contains("There is no rule set mhss-v0; there are mhss-");
    assertThat(typed.run("history", "show", "--last", "many")).isEqualTo(2);
    assertThat(typed.err()).contains("'many' is no whole number");
    assertThat(typed.run("history", "show", "--last", "-3")).isEqualTo(2);
    assertThat(typed.err()).contains("--last must be 1 or more");
  }

  @Test
  void saysThatNothingRunsRatherThanThatAllIsWell() {
    STORE
        .owner()
        .sql("insert into mailbox_health (mailbox, checked_at) values ('provider', now())")
        .update();
    STORE
        .owner()
        .sql(
            "insert into route_file (path, state, sha256, content, deployed_at)"
                + " values ('send.yaml', 'running', '\\x00', '', now())")
        .update();
    assertThat(typed.run("mailboxes")).isEqualTo(1);
    assertThat(typed.out()).contains("No gateway runs", "not read").doesNotContain("healthy");
    assertThat(typed.run("routes")).isEqualTo(1);
    assertThat(typed.out()).contains("No gateway runs", "stopped").doesNotContain("running");
  }

  @Test
  void saysThatARouteRunsWhileAGatewayDoes() throws SQLException {
    STORE
        .owner()
        .sql(
            "insert into route_file (path, state, sha256, content, deployed_at)"
                + " values ('send.yaml', 'running', '\\x00', '', now())")
        .update();
    try (Connection gateway = STORE.dataSource().getConnection();
        Statement statement = gateway.createStatement()) {
      statement.execute("set application_name = 'mhss-gateway'");
      assertThat(typed.run("routes")).as(typed.err()).isZero();
      statement.execute("reset application_name");
    }
  }

  @Test
  void saysWhatNoLongerHappensWithoutARouteFile() {
    STORE
        .owner()
        .sql("insert into route_file (path, state) values ('send.yaml', 'removed')")
        .update();
    assertThat(typed.run("routes")).isEqualTo(1);
    assertThat(typed.out()).contains("no mail is sent");
  }

  @Test
  void refusesABackfillAtOnceWhenNobodyReadsTheMailbox() {
    assertThat(typed.run("mailbox", "backfill", "nowhere", "--since", "2026-11-01")).isEqualTo(1);
    assertThat(typed.err()).contains("No mailbox nowhere was ever read");
    STORE
        .owner()
        .sql("insert into mailbox_health (mailbox, checked_at) values ('provider', now())")
        .update();
    assertThat(typed.run("mailbox", "backfill", "provider", "--since", "2026-11-01")).isEqualTo(1);
    assertThat(typed.err()).contains("No running gateway reads provider now");
    assertThat(STORE.jdbc().sql("select count(*) from mailbox_backfill").query(Long.class).single())
        .isZero();
  }

  @Test
  void hasUnreadableMailsTriedAgain() {
    STORE
        .owner()
        .sql(
            "insert into mailbox_entry (mailbox, folder, uidvalidity, uid, outcome, noted_at)"
                + " values ('provider', 'INBOX', 1, 7, 'unreadable', now()),"
                + " ('provider', 'INBOX', 1, 8, 'unreadable', now())")
        .update();
    JsonNode one =
        typed.json("mailbox", "try-again", "provider", "--uid", "7", "--reason", "mended");
    assertThat(one.get(0).get("uid").asLong()).isEqualTo(7);
    assertThat(typed.lastEntry().step().step()).isEqualTo("unreadable-again");
    assertThat(typed.json("mailbox", "try-again", "provider", "--reason", "mended")).hasSize(1);
    assertThat(typed.run("mailbox", "try-again", "provider", "--reason", "mended")).isEqualTo(1);
  }

  @Test
  void saysThatThereIsNoSuchKey() {
    assertThat(typed.run("keys", "export", "0000")).isEqualTo(1);
    assertThat(typed.err()).contains("keys list");
  }

  @Test
  void printsJsonForKeys() {
    String fingerprint =
        typed.json("keys", "generate", "Desk <desk@x.example>").get("fingerprint").asText();
    assertThat(typed.json("keys", "export", fingerprint).get("key").asText())
        .startsWith("-----BEGIN PGP PUBLIC KEY BLOCK-----");
  }

  @Test
  void saysThatThereWasNothingToRotate() {
    typed.parked(MAIL);
    assertThat(typed.run("vault", "rotate")).isZero();
    assertThat(typed.out()).contains("there was nothing to do");
    assertThat(typed.lastEntry().step().step()).isNotEqualTo("vault-rotated");
    assertThat(typed.json("vault", "rotate").get("keysWrappedAnew").asInt()).isZero();
  }

  @Test
  void saysOfADiscardedMessageThatItIsDiscarded() {
    String message = typed.parked(MAIL).toString();
    typed.run("discard", message, "--reason", "done");
    assertThat(typed.run("discard", message, "--reason", "done")).isEqualTo(4);
    assertThat(typed.err())
        .contains("is discarded and cannot be assigned or discarded")
        .doesNotContain("--verbose");
  }

  @Test
  void tellsTheCauseOfAFailedStartWithoutItsStack() {
    typed.set("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/none");
    assertThat(typed.run("run")).isEqualTo(3);
    assertThat(typed.err())
        .contains("127.0.0.1:1", "--verbose")
        .doesNotContain("\tat ")
        .hasLineCount(2);
  }
}
