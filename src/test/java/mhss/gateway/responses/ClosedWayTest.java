package mhss.gateway.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.UUID;
import mhss.gateway.mail.smtp.TestSmtp;
import org.junit.jupiter.api.Test;

/** Mail that waits for a server which does not come: people are told of it as of one thing. */
class ClosedWayTest extends SendingDesk {

  @Test
  void namesTheMailboxAfterThreeTriesAndUntilAMailGotThrough() throws IOException {
    UUID row = WORLD.acknowledge(WORLD.referral());
    smtp = TestSmtp.live(nobodysPort());
    for (int tries = 1; tries <= 3; tries++) {
      assertThat(ClosedWay.all(WORLD.jdbc)).as("after %d tries", tries - 1).isEmpty();
      send();
      WORLD.clock.turn(Duration.ofHours(1));
    }
    assertThat(ClosedWay.all(WORLD.jdbc))
        .singleElement()
        .satisfies(way -> assertThat(way.mailbox()).isEqualTo(WORLD.row(row).mailbox()))
        .satisfies(way -> assertThat(way.since()).isEqualTo(WORLD.row(row).queuedAt()))
        .satisfies(way -> assertThat(way.advice()).contains("gateway.smtp"));

    smtp = TestSmtp.live(server.port());
    send();
    assertThat(ClosedWay.all(WORLD.jdbc)).isEmpty();
  }

  @Test
  void waitsForATokenHoweverLong() {
    UUID row = WORLD.acknowledge(WORLD.referral());
    smtp = TestSmtp.withoutToken(server.port());
    for (int tries = 1; tries <= 3; tries++) {
      send();
      WORLD.clock.turn(Duration.ofDays(2));
    }
    assertThat(WORLD.row(row).state()).isEqualTo("due");
    assertThat(ClosedWay.all(WORLD.jdbc))
        .singleElement()
        .satisfies(way -> assertThat(way.advice()).contains("gateway.oauth"));
  }

  @Test
  void aMailThatTheServerPutsOffClosesNoWay() {
    WORLD.acknowledge(WORLD.referral());
    server.at("RCPT", "450 4.2.1 greylisted");
    for (int tries = 1; tries <= 4; tries++) {
      send();
      WORLD.clock.turn(Duration.ofHours(4));
    }
    assertThat(ClosedWay.all(WORLD.jdbc)).isEmpty();
  }

  private static int nobodysPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
