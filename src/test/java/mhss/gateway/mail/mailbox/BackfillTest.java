package mhss.gateway.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import mhss.gateway.mail.Backfill;
import mhss.gateway.mail.Backfill.Request;
import mhss.gateway.mail.Backfill.State;
import mhss.gateway.mail.FetchedMail;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackfillTest {

  private final TestStore store = TestStore.fresh();
  private final Backfill backfill = new Backfill(store.jdbc());
  private final Instant now = Clock.systemUTC().instant();
  private final LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
  private TestMailbox mailbox;
  private TestGateway gateway;

  @BeforeEach
  void start() throws Exception {
    mailbox = new TestMailbox();
    gateway = new TestGateway(store);
    for (int days : new int[] {60, 40, 20, 10}) {
      String subject = days + " days old";
      mailbox.append(
          "INBOX",
          TestMailbox.mail(days + "@x.example", subject),
          now.minus(Duration.ofDays(days)));
    }
  }

  @AfterEach
  void stop() throws Exception {
    gateway.close();
    mailbox.close();
  }

  @Test
  void readsWhatLiesBeforeTheBaselineOnlyOnceItWasPreviewedAndApproved() throws Exception {
    gateway.reading("desk", mailbox.options());
    gateway.afterPolls("desk");

    long id = backfill.ask("desk", today.minusDays(30), "jo");
    assertThat(backfill.approve(id, "jo")).isFalse();
    TestGateway.await(
        "the preview", () -> backfill.find(id).orElseThrow().state() == State.PREVIEWED);
    Request preview = backfill.find(id).orElseThrow();
    assertThat(preview.mails()).contains(2);
    assertThat(preview.first().orElseThrow())
        .isBetween(now.minus(Duration.ofDays(21)), now.minus(Duration.ofDays(19)));
    assertThat(preview.last().orElseThrow())
        .isBetween(now.minus(Duration.ofDays(11)), now.minus(Duration.ofDays(9)));
    gateway.afterPolls("desk");
    assertThat(gateway.stored).isEmpty();

    assertThat(backfill.approve(id, "jo")).isTrue();
    TestGateway.await("both mails", () -> gateway.stored.size() == 2);
    gateway.afterPolls("desk");

    assertThat(gateway.subjects()).containsExactly("20 days old", "10 days old");
    assertThat(gateway.stored).allMatch(FetchedMail::backfilled);
    assertThat(backfill.find(id).orElseThrow().state()).isEqualTo(State.DONE);
  }

  @Test
  void countsWhatWasReadBeforeOnlyOnce() throws Exception {
    gateway.reading("desk", mailbox.options());
    gateway.afterPolls("desk");
    read(today.minusDays(30), 2);
    read(today.minusDays(50), 1);

    assertThat(gateway.subjects()).containsExactly("20 days old", "10 days old", "40 days old");
  }

  private void read(LocalDate since, int mails) {
    int before = gateway.stored.size();
    long id = backfill.ask("desk", since, "jo");
    TestGateway.await("the preview", () -> backfill.approve(id, "jo"));
    TestGateway.await("the mails", () -> gateway.stored.size() == before + mails);
    assertThat(backfill.find(id).orElseThrow().mails()).contains(mails);
  }

  @Test
  void canBeWithdrawnUntilItIsApproved() throws Exception {
    long id = backfill.ask("desk", today.minusDays(30), "jo");
    assertThat(backfill.withdraw(id)).isTrue();
    assertThat(backfill.withdraw(id)).isFalse();

    gateway.reading("desk", mailbox.options());
    gateway.afterPolls("desk");

    assertThat(backfill.find(id).orElseThrow().state()).isEqualTo(State.WITHDRAWN);
    assertThat(gateway.stored).isEmpty();
  }

  @Test
  void startsWithMailsSinceTheDateOfTheRoute() throws Exception {
    gateway.reading("desk", mailbox.options() + "&backfillSince=" + today.minusDays(45));
    TestGateway.await("three mails", () -> gateway.stored.size() == 3);
    mailbox.arrives(TestMailbox.mail("n@x.example", "new"));
    TestGateway.await("the new one", () -> gateway.stored.size() == 4);

    assertThat(gateway.subjects())
        .containsExactly("40 days old", "20 days old", "10 days old", "new");
    assertThat(gateway.stored)
        .extracting(FetchedMail::backfilled)
        .containsExactly(true, true, true, false);
  }
}
