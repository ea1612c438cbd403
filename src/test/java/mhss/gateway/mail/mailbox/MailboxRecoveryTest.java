package mhss.gateway.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import mhss.gateway.mail.FetchedMail;
import mhss.gateway.mail.MailboxLedger;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxRecoveryTest {

  private final TestStore store = TestStore.fresh();
  private TestMailbox mailbox;
  private TestGateway gateway;

  @BeforeEach
  void start() throws Exception {
    mailbox = new TestMailbox();
    gateway = new TestGateway(store);
    gateway.reading("desk", mailbox.options());
    gateway.afterPolls("desk");
  }

  @AfterEach
  void stop() throws Exception {
    gateway.close();
    mailbox.close();
  }

  private void threeArriveTogether() throws Exception {
    gateway.context.getRouteController().stopRoute("mailbox-desk");
    for (String subject : List.of("one", "two", "three")) {
      mailbox.arrives(TestMailbox.mail(subject + "@x.example", subject));
    }
    gateway.context.getRouteController().startRoute("mailbox-desk");
  }

  @Test
  void fetchesAgainWhatWasNotCommitted() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    gateway.refusal =
        (mail, text) -> {
          if (calls.incrementAndGet() < 6) {
            throw new IllegalStateException("no disk");
          }
        };

    threeArriveTogether();
    TestGateway.await("three mails", () -> gateway.stored.size() == 3);

    assertThat(gateway.subjects()).containsExactlyInAnyOrder("one", "two", "three");
    assertThat(gateway.stored).allMatch(mail -> mail.attempts() == 0);
  }

  @Test
  void blamesNoMailForATransactionThatTheDatabaseEnded() throws Exception {
    AtomicBoolean ended = new AtomicBoolean();
    gateway.refusal =
        (mail, text) -> {
          if (ended.compareAndSet(false, true)) {
            store.jdbc().sql("select pg_terminate_backend(pg_backend_pid())").query().listOfRows();
          }
        };

    mailbox.arrives(TestMailbox.mail("1@x.example", "one"));
    TestGateway.await("the mail", () -> gateway.stored.size() == 1);

    assertThat(ended).isTrue();
    assertThat(gateway.stored.get(0).attempts()).isZero();
  }

  @Test
  void letsOneBadMailHoldNoOther() throws Exception {
    AtomicBoolean bad = new AtomicBoolean(true);
    gateway.refusal =
        (mail, text) -> {
          if (bad.get() && text.contains("Subject: two")) {
            throw new IllegalStateException("cannot take this one");
          }
        };

    threeArriveTogether();
    TestGateway.await("the others", () -> gateway.stored.size() == 2);
    gateway.afterPolls("desk");
    assertThat(gateway.subjects()).containsExactly("one", "three");
    assertThat(gateway.health("desk")).contains("UID 2 of INBOX").contains("others are read");

    mailbox.arrives(TestMailbox.mail("four@x.example", "four"));
    TestGateway.await("a later one", () -> gateway.stored.size() == 3);
    bad.set(false);
    TestGateway.await("the bad one", () -> gateway.stored.size() == 4);
    gateway.afterPolls("desk");

    assertThat(gateway.subjects()).containsExactly("one", "three", "four", "two");
    assertThat(gateway.stored.get(3).attempts()).isPositive();
    assertThat(gateway.health("desk")).isEqualTo("healthy");
  }

  @Test
  void knowsAMailThatEndedTheGatewayByItsAttempts() throws Exception {
    gateway.context.getRouteController().stopRoute("mailbox-desk");
    mailbox.arrives(TestMailbox.mail("deadly@x.example", "deadly"));
    mailbox.arrives(TestMailbox.mail("fine@x.example", "fine"));
    // What three processes leave behind that were killed while they had this mail in hand.
    String folder =
        "select 'desk', 'INBOX', uidvalidity, 1, 'fetching', 3, now() from mailbox_folder";
    store
        .jdbc()
        .sql(
            "insert into mailbox_entry"
                + " (mailbox, folder, uidvalidity, uid, outcome, attempts, noted_at) "
                + folder)
        .update();

    gateway.context.getRouteController().startRoute("mailbox-desk");
    TestGateway.await("both", () -> gateway.stored.size() == 2);

    assertThat(gateway.subjects()).containsExactly("fine", "deadly");
    assertThat(gateway.stored).extracting(FetchedMail::attempts).containsExactly(0, 3);
    assertThat(gateway.batches).allMatch(batch -> batch.mails().size() == 1);
  }

  @Test
  void notesAMailTheServerDoesNotGiveAndReadsTheOthers() throws Exception {
    mailbox.proxy.answers =
        line ->
            line.matches("(?s)\\* \\d+ FETCH .*UID 2 .*BODY\\[].*")
                ? line.replace("BODY[]", "BODY[")
                : line;

    threeArriveTogether();
    TestGateway.await("the third outcome", () -> gateway.stored.size() == 3);

    assertThat(gateway.subjects()).containsExactly("one", "three", "unreadable");
    assertThat(gateway.entries())
        .containsExactly("INBOX 1 stored", "INBOX 2 unreadable", "INBOX 3 stored");

    mailbox.proxy.answers = line -> line;
    assertThat(new MailboxLedger(store.jdbc()).tryAgain("desk", "INBOX", 2)).isTrue();
    TestGateway.await("the repaired mail", () -> gateway.stored.size() == 4);
    assertThat(gateway.subjects().get(3)).isEqualTo("two");
  }

  @Test
  void readsTheOthersWhenTheServerFallsOverAtOneMail() throws Exception {
    mailbox.proxy.requests =
        line -> line.matches("(?s).*UID FETCH (1:3|2|1:2|2:3) .*BODY.PEEK.*") ? null : line;

    threeArriveTogether();
    TestGateway.await("three outcomes", () -> gateway.stored.size() == 3);

    assertThat(gateway.subjects()).containsExactly("one", "three", "unreadable");
  }

  @Test
  void readsAMailWhoseSizeAndDateCannotBeRead() throws Exception {
    mailbox.proxy.answers =
        line ->
            line.contains("INTERNALDATE")
                ? line.replace("INTERNALDATE \"", "INTERNALDATE (")
                : line;

    mailbox.arrives(TestMailbox.mail("odd@x.example", "odd"));
    TestGateway.await("the mail", () -> gateway.stored.size() == 1);

    assertThat(gateway.subjects()).containsExactly("odd");
  }

  @Test
  void recognisesThatTheServerNumbersAFolderAnew() throws Exception {
    mailbox.arrives(TestMailbox.mail("1@x.example", "one"));
    TestGateway.await("the mail", () -> gateway.stored.size() == 1);
    long before = gateway.stored.get(0).uidValidity();

    mailbox.proxy.answers = line -> line.replace("UIDVALIDITY " + before, "UIDVALIDITY 77");
    // As RFC 3501, 2.3.1.1 has it: numbers may change between sessions only.
    mailbox.proxy.cut();
    mailbox.arrives(TestMailbox.mail("2@x.example", "two"));
    TestGateway.await("both under the new numbers", () -> gateway.stored.size() >= 3);
    gateway.afterPolls("desk");

    assertThat(gateway.stored.stream().filter(mail -> mail.uidValidity() == 77))
        .extracting(FetchedMail::uid)
        .containsExactly(1L, 2L);
  }

  @Test
  void findsAMailThatTheServerPublishesLate() throws Exception {
    AtomicBoolean late = new AtomicBoolean(true);
    mailbox.proxy.answers =
        line -> {
          if (!late.get()) {
            return line.replaceFirst("(?=^\\S+ OK NOOP)", "* 3 EXISTS\r\n");
          }
          return line.startsWith("* SEARCH")
              ? line.replaceFirst(" 2\\b", "")
              : line.replaceFirst("^\\* 3 EXISTS", "* 2 EXISTS")
                  .replaceFirst("MESSAGES 3", "MESSAGES 2");
        };

    threeArriveTogether();
    TestGateway.await("two of them", () -> gateway.stored.size() == 2);
    assertThat(gateway.subjects()).containsExactly("one", "three");
    late.set(false);
    TestGateway.await("the late one", () -> gateway.stored.size() == 3);

    assertThat(gateway.subjects()).containsExactly("one", "three", "two");
  }

  @Test
  void comesBackWhenTheServerFallsSilent() throws Exception {
    AtomicBoolean silent = new AtomicBoolean(true);
    gateway.close();
    gateway = new TestGateway(store);
    mailbox.proxy.answers = line -> silent.get() ? null : line;
    gateway.reading("desk", mailbox.options() + "&readTimeout=300");
    TestGateway.await(
        "the cause", () -> gateway.health("desk").contains("does not answer in time"));

    mailbox.arrives(TestMailbox.mail("1@x.example", "after silence"));
    silent.set(false);
    TestGateway.await("the mail", () -> gateway.stored.size() == 1);
  }

  @Test
  void letsOneNodeReadAndAnotherTakeOver() throws Exception {
    try (TestGateway other = new TestGateway(store)) {
      other.reading("desk", mailbox.options());
      for (int i = 0; i < 5; i++) {
        mailbox.arrives(TestMailbox.mail(i + "@x.example", "m" + i));
        int expected = i + 1;
        TestGateway.await("a mail", () -> gateway.stored.size() == expected);
      }
      assertThat(other.stored).isEmpty();

      gateway.close();
      mailbox.arrives(TestMailbox.mail("t@x.example", "after take-over"));
      TestGateway.await("the take-over", () -> other.stored.size() == 1);

      assertThat(other.subjects()).containsExactly("after take-over");
      assertThat(other.stored.get(0).leaseEpoch())
          .isGreaterThan(gateway.stored.get(0).leaseEpoch());
    }
  }

  @Test
  void takesNothingFromANodeThatWasAwayTooLong() throws Exception {
    Set<Long> epochs = ConcurrentHashMap.newKeySet();
    gateway.refusal =
        (mail, text) -> {
          if (epochs.add(mail.leaseEpoch()) && epochs.size() == 1) {
            // Meanwhile this node slept so long that another one read, and went away again.
            store
                .owner()
                .sql(
                    "update mailbox_lease set owner = 'another node', epoch = epoch + 1,"
                        + " expires_at = clock_timestamp() + interval '2 seconds'")
                .update();
          }
        };

    mailbox.arrives(TestMailbox.mail("1@x.example", "one"));
    TestGateway.await("the mail, under a later lease", () -> gateway.stored.size() == 1);

    assertThat(gateway.batches.size()).isGreaterThan(1);
    assertThat(gateway.stored.get(0).leaseEpoch())
        .isEqualTo(gateway.batches.get(0).leaseEpoch() + 2);
    assertThat(gateway.stored.get(0).attempts()).isZero();
    assertThat(gateway.entries()).containsExactly("INBOX 1 stored");
  }
}
