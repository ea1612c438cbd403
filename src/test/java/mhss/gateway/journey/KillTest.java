package mhss.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mhss.gateway.journey.PostOffice.Lying;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gateway dies again and again ({@code -Dkills}) at random moments under load, without a last
 * word ({@code kill -9}), now and then together with its database. What it did is counted from
 * outside: in the mailboxes and, past the gateway, in its tables.
 */
class KillTest {

  private static final int KILLS = Integer.getInteger("kills", 8);
  private static final int MAILS_PER_LIFE = 10;

  /** Longer than a start takes on a quiet machine. */
  private static final int LONGEST_START = 9_000;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  /** What each mail is, by Message-ID: the URN of a referral, or another word. */
  private final Map<String, String> sent = new HashMap<>();

  private final Set<String> urns = new java.util.TreeSet<>();

  @TempDir Path folder;
  private GatewayUnderTest gateway;

  private final Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();

  /** What the mail server says about clients that vanish. */
  @BeforeEach
  void muteTheMailServer() {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, e) -> {
          if (!thread.getName().matches("(imap|smtp):.*")) {
            e.printStackTrace();
          }
        });
  }

  @BeforeEach
  void begin() {
    gateway =
        new GatewayUnderTest(folder, Map.of("leaseRenewal", "250"))
            .set("gateway.store.durable", "true")
            // A mail that is on the way each time the gateway dies is not to blame here.
            .set("gateway.intake.tries", "1000");
    gateway.start();
  }

  @AfterEach
  void end() {
    gateway.close();
    Thread.setDefaultUncaughtExceptionHandler(usual);
  }

  @Test
  void losesNothingAndDoublesNothing() {
    System.out.println("KillTest: -Dseed=" + seed + " -Dkills=" + KILLS);
    for (int life = 1; life <= KILLS; life++) {
      long before = gateway.count("history");
      burst(life);
      awaitMoment(before);
      gateway.kill();
      if (random.nextInt(4) == 0) {
        gateway.killDatabase();
      }
      gateway.startAgain();
    }
    burst(KILLS + 1);
    gateway.awaitQuiet(gateway.post.inProvidersMailbox().size());

    List<Lying> mailbox = gateway.post.inProvidersMailbox();
    everyMailHasOneOutcome(mailbox);
    everyCaseIsThereOnce();
    noAnswerLeftTwice();
    assertThat(gateway.history().reason()).isNullOrEmpty();
    assertThat(gateway.history().intact()).isTrue();
    tell(mailbox.size());
  }

  /** In the middle of work, just when an answer arrives, or while the gateway starts. */
  private void awaitMoment(long before) {
    int arrived = gateway.post.atAdviser();
    long steps = Math.max(0, before) + random.nextInt(MAILS_PER_LIFE * 5);
    switch (random.nextInt(4)) {
      case 0 -> GatewayUnderTest.pause(Duration.ofMillis(random.nextInt(LONGEST_START)));
      case 1 -> GatewayUnderTest.spin("an answer", () -> answered(arrived));
      default -> {
        GatewayUnderTest.await("step " + steps, () -> gateway.count("history") > steps || idle());
        GatewayUnderTest.pause(Duration.ofMillis(random.nextInt(150)));
      }
    }
  }

  private boolean answered(int before) {
    gateway.requireRunning();
    return gateway.post.atAdviser() > before;
  }

  private boolean idle() {
    return gateway.count("mailbox_entry where outcome in ('stored', 'copy')") >= sent.size()
        && gateway.count("message where status = 'stored'") == 0
        && gateway.count("outbox where state in ('due', 'sending')") == 0;
  }

  private void burst(int life) {
    for (int n = 0; n < MAILS_PER_LIFE; n++) {
      String id = "m" + life + "-" + n + "@atw.example";
      int kind = random.nextInt(10);
      if (kind < 6 || n == 0) {
        String urn = "AB%04d".formatted(life * 100 + n);
        urns.add(urn);
        send(id, urn, gateway.letters.referral(id, urn));
      } else if (kind == 6) {
        String again = List.copyOf(urns).get(random.nextInt(urns.size()));
        send(id, again, gateway.letters.referral(id, again));
      } else if (kind == 7) {
        send(id, "parked", gateway.letters.forgery(id, "CD%04d".formatted(life * 100 + n)));
      } else if (kind == 8) {
        send(id, "not-ours", gateway.letters.chat(id, "Shall we go at noon? " + n));
      } else {
        byte[] mail = gateway.letters.chat(id, "Sent once, there twice");
        sent.put(id, "not-ours");
        gateway.post.put(mail);
        gateway.post.put(mail);
      }
    }
  }

  private void send(String id, String what, byte[] mail) {
    sent.put(id, what);
    gateway.post.send(mail);
  }

  private void everyMailHasOneOutcome(List<Lying> mailbox) {
    assertThat(mailbox.stream().map(Lying::messageId).collect(Collectors.toSet()))
        .isEqualTo(sent.keySet());
    assertThat(strings("select folder || ' ' || uid from mailbox_entry"))
        .containsExactlyInAnyOrderElementsOf(
            mailbox.stream().map(mail -> mail.folder() + " " + mail.uid()).toList());
    Map<String, List<Lying>> byBytes =
        mailbox.stream().collect(Collectors.groupingBy(Lying::sha256));
    assertThat(strings("select encode(sha256, 'hex') from message where direction = 'in'"))
        .containsExactlyInAnyOrderElementsOf(byBytes.keySet());
    assertThat(strings("select message::text from mailbox_entry where outcome = 'stored'"))
        .containsExactlyInAnyOrderElementsOf(
            strings("select id::text from message where direction = 'in'"));
    assertThat(gateway.count("mailbox_entry where outcome = 'copy' and message is not null"))
        .isEqualTo(mailbox.size() - byBytes.size());
    Map<String, String> status = statusBySha256();
    byBytes.forEach((sha256, same) -> outcomeFits(same.get(0), status.get(sha256)));
    everyMessageHasOneHistory();
  }

  private void outcomeFits(Lying mail, String status) {
    String what = sent.get(mail.messageId());
    if (urns.contains(what)) {
      assertThat(status).as(mail.messageId()).isIn("applied", "duplicate");
    } else {
      assertThat(status).as(mail.messageId()).isEqualTo(what);
    }
  }

  private void everyMessageHasOneHistory() {
    for (String step : List.of("received:stored", "settled")) {
      String[] words = step.split(":");
      assertThat(
              strings(
                  "select message::text from history where step = '%s' and outcome like '%s'"
                      .formatted(words[0], words.length > 1 ? words[1] : "%")))
          .as(step)
          .containsExactlyInAnyOrderElementsOf(
              strings("select id::text from message where direction = 'in'"));
    }
  }

  private void everyCaseIsThereOnce() {
    assertThat(strings("select urn from case_file")).containsExactlyInAnyOrderElementsOf(urns);
    assertThat(strings("select case_id::text from message where status = 'applied'"))
        .containsExactlyInAnyOrderElementsOf(strings("select id::text from case_file"));
  }

  private void noAnswerLeftTwice() {
    Map<String, String> rows = new TreeMap<>();
    gateway
        .database()
        .sql("select header_id, state, case_id::text from outbox")
        .query(
            row -> {
              rows.put(row.getString(1), row.getString(2));
            });
    assertThat(strings("select case_id::text from outbox"))
        .containsExactlyInAnyOrderElementsOf(strings("select id::text from case_file"));
    assertThat(rows.values()).isSubsetOf("sent", "uncertain");
    List<String> arrived = gateway.post.inAdvisersMailbox().stream().map(Lying::messageId).toList();
    assertThat(arrived).doesNotHaveDuplicates().isSubsetOf(rows.keySet());
    rows.forEach(
        (id, state) -> {
          if (state.equals("sent")) {
            assertThat(arrived).contains(id);
          }
        });
    assertThat(strings("select facts::json->>'message-id' from history where step = 'sent'"))
        .containsExactlyInAnyOrderElementsOf(
            rows.keySet().stream().filter(id -> rows.get(id).equals("sent")).toList());
  }

  private void tell(int mails) {
    System.out.printf(
        "KillTest: %d kills, %d mails, %d cases, %d answers arrived, %d uncertain, %d history entries%n",
        KILLS,
        mails,
        urns.size(),
        gateway.post.inAdvisersMailbox().size(),
        gateway.count("outbox where state = 'uncertain'"),
        gateway.count("history"));
  }

  private Map<String, String> statusBySha256() {
    Map<String, String> status = new HashMap<>();
    gateway
        .database()
        .sql("select encode(sha256, 'hex'), status from message where direction = 'in'")
        .query(
            row -> {
              status.put(row.getString(1), row.getString(2));
            });
    return status;
  }

  private List<String> strings(String sql) {
    return new ArrayList<>(gateway.database().sql(sql).query(String.class).list());
  }
}
