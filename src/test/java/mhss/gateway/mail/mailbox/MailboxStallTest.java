package mhss.gateway.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.mail.Stall;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader that is alive, holds the lease, and hangs on one mail. */
class MailboxStallTest {

  private final TestStore store = TestStore.fresh();
  private final CountDownLatch looked = new CountDownLatch(1);
  private TestMailbox mailbox;
  private TestGateway gateway;

  @BeforeEach
  void start() throws Exception {
    mailbox = new TestMailbox();
    gateway = new TestGateway(store);
    gateway.refusal =
        (mail, text) -> {
          if (text.contains("Subject: hangs")) {
            await(looked);
          }
        };
  }

  @AfterEach
  void stop() throws Exception {
    looked.countDown();
    gateway.close();
    mailbox.close();
  }

  @Test
  void isSaidWithItsTimeUntilItGoesOn() throws Exception {
    reading("hung");
    gateway.afterPolls("hung");
    assertThat(health().stall()).isEmpty();

    mailbox.arrives(TestMailbox.mail("1@x.example", "hangs"));
    TestGateway.await("a stall", () -> health().stall().isPresent());
    MailboxHealth stalls = health();
    assertThat(stalls.reader()).as("its reader lives").isPresent();
    assertThat(stalls.healthy()).as("a large mail may take that long").isTrue();
    assertThat(stalls.stall().orElseThrow().state())
        .matches("being read since \\d+:\\d\\d[ap]m on \\d+ \\w+");
    Thread.sleep(2_500);
    assertThat(health().stall().map(Stall::since))
        .as("the ticks after it change nothing")
        .isEqualTo(stalls.stall().map(Stall::since));

    looked.countDown();
    TestGateway.await("the mail", () -> gateway.stored.size() == 1);
    TestGateway.await("its end", () -> health().stall().isEmpty());
    assertThat(health().healthy()).isTrue();
  }

  @Test
  void isAProblemAfterAQuarterOfAnHour() throws Exception {
    mailbox.arrives(TestMailbox.mail("1@x.example", "old"));
    reading("hung");
    gateway.afterPolls("hung");
    mailbox.arrives(TestMailbox.mail("2@x.example", "hangs"));
    TestGateway.await("a stall", () -> health().stall().isPresent());

    store
        .jdbc()
        .sql("update mailbox_health set stalled_since = stalled_since - interval '15 minutes'")
        .update();

    assertThat(health().healthy()).isFalse();
    assertThat(health().failure().orElseThrow())
        .contains("One poll has not ended since", "start it again");
  }

  @Test
  void ofTheVeryFirstPollIsSaidToo() throws Exception {
    gateway.refusal = (mail, text) -> await(looked);
    mailbox.arrives(TestMailbox.mail("1@x.example", "first"));
    reading("hung&backfillSince=2020-01-01");
    TestGateway.await(
        "a stall",
        () ->
            MailboxHealth.all(store.jdbc()).stream()
                .anyMatch(health -> health.stall().isPresent()));
  }

  private void reading(String name) throws Exception {
    String[] parts = name.split("&", 2);
    gateway.reading(
        parts[0],
        mailbox.options() + "&stallAfter=500" + (parts.length == 1 ? "" : "&" + parts[1]));
  }

  private MailboxHealth health() {
    return MailboxHealth.all(store.jdbc()).get(0);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
