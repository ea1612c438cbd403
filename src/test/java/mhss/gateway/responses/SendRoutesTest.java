package mhss.gateway.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import mhss.gateway.mail.smtp.ScriptedSmtp;
import mhss.gateway.mail.smtp.TestSmtp;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.apache.camel.component.mail.JavaMailSender;
import org.junit.jupiter.api.Test;

class SendRoutesTest {

  private static final OutboxWorld WORLD = new OutboxWorld();

  @Test
  void theRoutesSendWhatIsDueOverOneConnectionPerWorker() throws Exception {
    Set<UUID> rows = new HashSet<>();
    for (int i = 0; i < 40; i++) {
      rows.add(WORLD.acknowledge(WORLD.referral("a" + i + "@dwp.example", i + "@x", List.of())));
    }
    try (ScriptedSmtp server = new ScriptedSmtp();
        SendRoutes routes = new SendRoutes(WORLD.dispatch(), TestSmtp.live(server.port()), 8)) {
      routes.start();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> rows.stream().allMatch(row -> WORLD.row(row).state().equals("sent")));
      routes.start();
      assertThat(server.accepted()).hasSize(40).doesNotHaveDuplicates();
      assertThat(server.connections()).isBetween(1, 8);
    }
  }

  @Test
  void aMailArrivesAsItWasStored() throws Exception {
    UUID row = WORLD.acknowledge(WORLD.referral());
    GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try (SendRoutes routes =
        new SendRoutes(WORLD.dispatch(), TestSmtp.live(server.getSmtp().getPort()), 8)) {
      routes.start();
      assertThat(server.waitForIncomingEmail(30_000, 1)).isTrue();
      MimeMessage arrived = server.getReceivedMessages()[0];
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      arrived.writeTo(bytes);
      assertThat(bytes.toString(StandardCharsets.US_ASCII).stripTrailing())
          .endsWith(WORLD.raw(row).stripTrailing());
      await().atMost(Duration.ofSeconds(30)).until(() -> WORLD.row(row).state().equals("sent"));
    } finally {
      server.stop();
    }
  }

  @Test
  void keepsInMindWhatTheServerSaidWhileTheDatabaseIsAway() throws Exception {
    UUID row = WORLD.acknowledge(WORLD.referral());
    try (ScriptedSmtp server = new ScriptedSmtp();
        SendRoutes routes =
            new SendRoutes(WORLD.dispatch(new AtomicInteger(6)), TestSmtp.live(server.port()), 8)) {
      routes.start();
      await().atMost(Duration.ofSeconds(60)).until(() -> WORLD.row(row).state().equals("sent"));
      assertThat(server.accepted()).hasSize(1);
    }
    assertThat(WORLD.steps(row)).last().isEqualTo("sent accepted");
  }

  @Test
  void aTransportThatBreaksLeavesNoWorkerBehind() throws Exception {
    Set<UUID> rows = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      rows.add(WORLD.acknowledge(WORLD.referral("b" + i + "@dwp.example", i + "@y", List.of())));
    }
    JavaMailSender broken =
        new DefaultJavaMailSender() {
          @Override
          public void send(MimeMessage mail) throws MessagingException {
            throw new MessagingException("broken on purpose");
          }
        };
    try (SendRoutes routes = new SendRoutes(WORLD.dispatch(), broken, 8)) {
      routes.start();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> rows.stream().allMatch(row -> WORLD.row(row).state().equals("sending")));
    }
    assertThat(rows).allMatch(row -> WORLD.row(row).attempts() == 1);
  }
}
