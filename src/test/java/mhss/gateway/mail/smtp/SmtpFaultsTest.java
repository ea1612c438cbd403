package mhss.gateway.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import mhss.gateway.faults.FaultProxy;
import mhss.gateway.faults.FaultProxy.Speaker;
import mhss.gateway.mail.Delivery;
import mhss.gateway.mail.ExactMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A network to the mail server that breaks at every place of a sending. */
class SmtpFaultsTest {

  private static final String MIDDLE = "the middle of the content";

  /** More than the network takes in at once, so that the middle is not sent with the end. */
  private static final String CONTENT =
      "A: b\r\n\r\n"
          + ("0123456789".repeat(7) + "\r\n").repeat(3_000)
          + MIDDLE
          + "\r\n"
          + ("0123456789".repeat(7) + "\r\n").repeat(3_000);

  private ScriptedSmtp server;
  private FaultProxy network;
  private SmtpSender sender;

  @BeforeEach
  void start() throws Exception {
    server = new ScriptedSmtp();
    network = new FaultProxy(server.port());
    sender = TestSmtp.patient(network.port());
  }

  @AfterEach
  void stop() throws Exception {
    sender.close();
    network.close();
    server.close();
  }

  @Test
  void aServerThatIsAwayGetsItsMailWhenItIsBack() throws Exception {
    network.away();
    assertThat(send()).isInstanceOfSatisfying(Delivery.NotSent.class, SmtpFaultsTest::connection);
    network.mend();
    assertThat(send()).isInstanceOf(Delivery.Accepted.class);
    assertThat(server.accepted()).containsExactly(CONTENT);
  }

  @Test
  void aKeptConnectionThatDiedIsReplacedAndTheMailSentOnce() throws Exception {
    send();
    network.reset();
    assertThat(send()).isInstanceOf(Delivery.Accepted.class);
    assertThat(server.accepted()).hasSize(2);
    assertThat(network.connections()).isEqualTo(2);
  }

  @Test
  @Tag("long")
  void aSlowServerGetsEveryByte() throws Exception {
    network.slow(20_000);
    assertThat(send()).isInstanceOf(Delivery.Accepted.class);
    assertThat(server.accepted()).containsExactly(CONTENT);
  }

  @Test
  @Tag("long")
  void nothingIsSentToAServerThatAcceptsAndSaysNothing() throws Exception {
    sender = TestSmtp.impatient(network.port());
    network.silent();
    assertThat(send()).isInstanceOfSatisfying(Delivery.NotSent.class, SmtpFaultsTest::connection);
    network.mend();
    assertThat(server.accepted()).isEmpty();
  }

  @Test
  @Tag("long")
  void aMailWhoseServerFallsSilentBeforeTheContentIsNotSent() throws Exception {
    sender = TestSmtp.impatient(network.port());
    network.fallSilentAt(Speaker.CLIENT, "RCPT TO");
    assertThat(send()).isInstanceOf(Delivery.NotSent.class);
  }

  @Test
  void aMailIsUncertainWhenTheConnectionDropsAmidItsContent() throws Exception {
    network.cutAt(Speaker.CLIENT, MIDDLE);
    assertThat(send()).isInstanceOf(Delivery.Unknown.class);
    assertThat(network.cutWasMade()).isTrue();
    assertThat(server.accepted()).isEmpty();
  }

  @Test
  @Tag("long")
  void aMailIsUncertainWhenTheServerFallsSilentAmidItsContent() throws Exception {
    sender = TestSmtp.impatient(network.port());
    network.fallSilentAt(Speaker.CLIENT, MIDDLE);
    assertThat(send()).isInstanceOf(Delivery.Unknown.class);
  }

  @Test
  void aMailIsUncertainWhenTheAnswerToItsContentIsLost() throws Exception {
    network.cutAt(Speaker.SERVER, "2.0.0 taken");
    assertThat(send()).isInstanceOf(Delivery.Unknown.class);
    assertThat(server.accepted()).hasSize(1);
  }

  private static void connection(Delivery.NotSent notSent) {
    assertThat(notSent.cause()).isEqualTo("connection");
    assertThat(notSent.advice()).contains("gateway.smtp");
  }

  private Delivery send() throws MessagingException {
    ExactMail mail =
        new ExactMail(
            UUID.randomUUID(),
            TestSmtp.MAILBOX,
            "0a@gateway.example",
            new ExactMail.Envelope(TestSmtp.FROM, List.of("adviser@dwp.example")),
            CONTENT.getBytes(StandardCharsets.US_ASCII));
    sender.send(mail);
    return mail.delivery().orElseThrow();
  }
}
