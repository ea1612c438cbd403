package mhss.gateway.responses;

import static mhss.gateway.responses.OutboxWorld.ADVISER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mhss.gateway.mail.Mode;
import mhss.gateway.mail.smtp.TestSmtp;
import mhss.gateway.responses.Outbox.Acknowledgement;
import org.junit.jupiter.api.Test;

/** From a row of the outbox to the server: once, or known to be uncertain. */
class SendingTest extends SendingDesk {

  @Test
  void sendsTheStoredBytes() {
    UUID row = WORLD.acknowledge(WORLD.referral());
    send();
    assertThat(server.accepted()).containsExactly(WORLD.raw(row));
    assertThat(WORLD.row(row).state()).isEqualTo("sent");
    assertThat(WORLD.row(row).reply()).isEqualTo("250 2.0.0");
    assertThat(WORLD.steps(row)).containsExactly("queued due", "sending claimed", "sent accepted");
  }

  @Test
  void triesAgainAfterAPauseWhatWasRefusedForNow() {
    UUID row = WORLD.acknowledge(WORLD.referral());
    server.at("RCPT", "450 4.2.1 greylisted");
    for (long minutes : new long[] {1, 5, 15, 60, 240, 240, 240, 240, 240, 240}) {
      send();
      assertThat(WORLD.row(row).state()).isEqualTo("due");
      assertThat(WORLD.row(row).reply()).isEqualTo("450 4.2.1");
      assertThat(Duration.between(WORLD.clock.instant(), WORLD.row(row).dueAt()))
          .isEqualTo(Duration.ofMinutes(minutes));
      send();
      WORLD.clock.turn(Duration.ofMinutes(minutes));
      if (Duration.between(WORLD.row(row).queuedAt(), WORLD.clock.instant()).toHours() >= 24) {
        break;
      }
    }
    send();
    assertThat(WORLD.row(row).state()).isEqualTo("failed");
    assertThat(WORLD.row(row).cause()).isEqualTo("refused-for-now");
    assertThat(server.accepted()).isEmpty();
  }

  @Test
  void triesAgainWhenThereWasNoConnection() throws Exception {
    UUID row = WORLD.acknowledge(WORLD.referral());
    smtp = TestSmtp.live(nobodysPort());
    send();
    assertThat(WORLD.row(row).state()).isEqualTo("due");
    assertThat(WORLD.row(row).cause()).isEqualTo("connection");
    smtp = TestSmtp.live(server.port());
    WORLD.clock.turn(Duration.ofMinutes(1));
    send();
    assertThat(WORLD.row(row).state()).isEqualTo("sent");
    assertThat(WORLD.row(row).cause()).isNull();
  }

  @Test
  void neverGivesUpWhileTheServerIsAway() throws Exception {
    UUID row = WORLD.acknowledge(WORLD.referral());
    smtp = TestSmtp.live(nobodysPort());
    for (int i = 0; i < 10; i++) {
      send();
      WORLD.clock.turn(Duration.ofHours(9));
    }
    assertThat(WORLD.row(row).state()).isEqualTo("due");
    assertThat(WORLD.row(row).advice()).contains("gateway.smtp");
    smtp = TestSmtp.live(server.port());
    send();
    assertThat(WORLD.row(row).state()).isEqualTo("sent");
  }

  @Test
  void mailsWaitTogetherForAServerThatIsAwayAndGoTogetherWhenOneGotThrough() throws Exception {
    List<UUID> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add(
          WORLD.acknowledge(WORLD.referral("w" + i + "@dwp.example", "w" + i + "@x", List.of())));
    }
    smtp = TestSmtp.live(nobodysPort());
    send();
    send();
    assertThat(rows.stream().mapToInt(row -> WORLD.row(row).attempts()).sum())
        .as("attempts of eight workers, not of all mails")
        .isLessThanOrEqualTo(8);
    assertThat(rows).allMatch(row -> "connection".equals(WORLD.row(row).cause()));

    smtp = TestSmtp.live(server.port());
    UUID fresh = WORLD.acknowledge(WORLD.referral());
    for (int i = 0; i < 4; i++) {
      send();
    }
    assertThat(WORLD.row(fresh).state()).isEqualTo("sent");
    assertThat(rows)
        .as("without another pause")
        .allMatch(row -> WORLD.row(row).state().equals("sent"));
    assertThat(server.accepted()).hasSize(21).doesNotHaveDuplicates();
  }

  @Test
  void sendsWhatWasPutOffWhileTheClockWasYearsAhead() {
    UUID row = WORLD.acknowledge(WORLD.referral());
    WORLD
        .jdbc
        .sql("update outbox set due_at = due_at + interval '3 years' where id = ?")
        .param(row)
        .update();
    send();
    assertThat(WORLD.row(row).state()).isEqualTo("sent");
  }

  @Test
  void givesUpOnWhatIsRefusedForGood() {
    UUID row = WORLD.acknowledge(WORLD.referral());
    server.at("RCPT", "550 5.1.1 no such user adviser@dwp.example");
    send();
    OutboxEntry failed = WORLD.row(row);
    assertThat(failed.state()).isEqualTo("failed");
    assertThat(failed.reply()).isEqualTo("550 5.1.1");
    assertThat(failed.advice()).contains("resend").doesNotContain(ADVISER);
    assertThat(WORLD.steps(row)).last().isEqualTo("send-failed refused");
  }

  @Test
  void isUncertainWhenTheConnectionDropsAfterTheContentAndDoesNotSendAgain() {
    UUID row = WORLD.acknowledge(WORLD.referral());
    server.hangUpAt(".");
    send();
    server.asUsual();
    WORLD.clock.turn(Duration.ofDays(2));
    send();
    assertThat(WORLD.row(row).state()).isEqualTo("uncertain");
    assertThat(server.accepted()).hasSize(1);
  }

  @Test
  void guardKeepsAMailHereAndSaysWhy() {
    UUID row = WORLD.acknowledge(WORLD.referral());
    smtp = TestSmtp.of(Mode.GUARD, List.of("@elsewhere.example"), server.port(), 100);
    send();
    assertThat(WORLD.row(row).state()).isEqualTo("suppressed");
    assertThat(WORLD.row(row).cause()).contains("gateway.guard.allow");
    assertThat(server.connections()).isZero();
    smtp = TestSmtp.of(Mode.GUARD, List.of("@dwp.example"), server.port(), 100);
    settle(row, Choice.RESEND);
    send();
    assertThat(WORLD.row(row).state()).isEqualTo("sent");
  }

  @Test
  void sendsNothingOfADestroyedCase() {
    Acknowledgement referral = WORLD.referral();
    UUID row = WORLD.acknowledge(referral);
    WORLD.transaction.executeWithoutResult(status -> WORLD.vault.destroy(referral.caseKey()));
    send();
    assertThat(WORLD.row(row).state()).isEqualTo("failed");
    assertThat(WORLD.row(row).cause()).isEqualTo("unreadable");
    assertThat(server.accepted()).isEmpty();
  }

  private static void elsewhere(UUID row) {
    WORLD
        .jdbc
        .sql("update outbox set claimed_by = 'another-machine:1:1' where id = ?")
        .param(row)
        .update();
  }

  private static int nobodysPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
