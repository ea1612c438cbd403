package mhss.gateway.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mhss.gateway.journey.PostOffice.Lying;

/**
 * A gateway that is sent mail and dies again and again without a last word ({@code kill -9}), now
 * and then together with its database; and the people who clear up what stays uncertain.
 */
final class Deaths implements AutoCloseable {

  private static final int MAILS_PER_LIFE = 10;

  /** Longer than a start takes on a quiet machine. */
  private static final int LONGEST_START = 9_000;

  enum Moment {
    ANY_TIME("any time, most often while it starts"),
    AT_AN_ANSWER("the moment an answer arrives outside"),
    IN_WORK("in the middle of the work");

    final String words;

    Moment(String words) {
      this.words = words;
    }
  }

  final GatewayUnderTest gateway;

  /** What each mail is, by Message-ID: the URN of a referral, or another word. */
  final Map<String, String> sent = new HashMap<>();

  final Set<String> urns = new TreeSet<>();
  final Map<Moment, Integer> moments = new TreeMap<>();
  int databases;
  private final Random random;
  private final Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
  private int life;

  Deaths(Path folder, long seed) {
    random = new Random(seed);
    muteTheMailServer();
    gateway =
        new GatewayUnderTest(folder, Map.of("leaseRenewal", "250"))
            .set("gateway.store.durable", "true")
            // A mail that is on the way each time the gateway dies is not to blame here.
            .set("gateway.intake.tries", "1000");
    gateway.start();
  }

  /** What the mail server says about clients that vanish. */
  private static void muteTheMailServer() {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, e) -> {
          if (!thread.getName().matches("(imap|smtp):.*")) {
            e.printStackTrace();
          }
        });
  }

  void die() {
    life++;
    long before = gateway.count("history");
    burst();
    awaitMoment(before);
    gateway.kill();
    if (random.nextInt(4) == 0 || life == 2) {
      databases++;
      gateway.killDatabase();
    }
    gateway.startAgain();
  }

  /** The last mails, and all the work that is left. */
  void finish() {
    life++;
    burst();
    awaitQuiet();
  }

  private void awaitQuiet() {
    gateway.awaitQuiet(gateway.post.atProvider());
  }

  /** In the middle of work, just when an answer arrives, or while the gateway starts. */
  private void awaitMoment(long before) {
    int arrived = gateway.post.atAdviser();
    long steps = Math.max(0, before) + random.nextInt(MAILS_PER_LIFE * 5);
    Moment moment = moment();
    moments.merge(moment, 1, Integer::sum);
    switch (moment) {
      case ANY_TIME -> GatewayUnderTest.pause(Duration.ofMillis(random.nextInt(LONGEST_START)));
      case AT_AN_ANSWER -> GatewayUnderTest.spin("an answer", () -> answered(arrived));
      case IN_WORK -> {
        GatewayUnderTest.await("step " + steps, () -> gateway.count("history") > steps || idle());
        GatewayUnderTest.pause(Duration.ofMillis(random.nextInt(150)));
      }
    }
  }

  /** Each once before chance decides: few lives see all of them too. */
  private Moment moment() {
    Moment[] all = Moment.values();
    int any = Math.min(random.nextInt(all.length + 1), all.length - 1);
    return all[life <= all.length ? life - 1 : any];
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

  private void burst() {
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

  /**
   * The adviser writes back about each answer that came, and a person has those sent again that did
   * not: by then nothing is uncertain any more.
   */
  void clearUp() {
    List<String> arrived = gateway.post.inAdvisersMailbox().stream().map(Lying::messageId).toList();
    uncertain()
        .forEach(
            (headerId, row) -> {
              if (arrived.contains(headerId)) {
                String id = "thanks-" + row + "@atw.example";
                send(id, "not-ours", gateway.letters.thanks(id, headerId));
              } else {
                resend(row);
              }
            });
    awaitQuiet();
  }

  private void resend(String row) {
    int code =
        gateway.type("outbox", "settle", row, "resend", "--reason", "the adviser has not got it");
    if (code != 0) {
      throw new AssertionError("outbox settle ended with " + code);
    }
  }

  /** Rows by Message-ID. */
  Map<String, String> uncertain() {
    Map<String, String> rows = new TreeMap<>();
    gateway
        .database()
        .sql("select header_id, id::text from outbox where state = 'uncertain'")
        .query(
            row -> {
              rows.put(row.getString(1), row.getString(2));
            });
    return rows;
  }

  @Override
  public void close() {
    gateway.close();
    Thread.setDefaultUncaughtExceptionHandler(usual);
  }
}
