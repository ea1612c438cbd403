package mhss.gateway.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.PasswordAuthentication;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mhss.gateway.mail.MailboxCheck;
import mhss.gateway.mail.MailboxCheck.Finding;
import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.mail.oauth.OAuthLogins;
import mhss.gateway.store.TestStore;
import org.apache.camel.component.mail.MailAuthenticator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxHealthTest {

  private final TestStore store = TestStore.fresh();
  private TestMailbox mailbox;
  private TestGateway gateway;

  @BeforeEach
  void start() throws Exception {
    mailbox = new TestMailbox();
    gateway = new TestGateway(store);
  }

  @AfterEach
  void stop() throws Exception {
    gateway.close();
    mailbox.close();
  }

  private String problem(String options) throws Exception {
    gateway.reading("sick", options);
    TestGateway.await("a failure", () -> gateway.health("sick").contains("."));
    return gateway.health("sick");
  }

  private static String at(String host, int port) {
    return "host=" + host + "&port=" + port + "&username=u&password=secret&idle=false";
  }

  @Test
  void namesALoginByTokenThatGivesNone() throws Exception {
    gateway.context.getRegistry().bind("logins", OAuthLogins.NONE);

    assertThat(problem(mailbox.options().replaceFirst("&username=.*?\\)", "&oauth=office")))
        .contains("gateway.oauth.office (the whole block is missing)");
  }

  @Test
  void namesAWrongPassword() throws Exception {
    String options = mailbox.options().replace("RAW(" + TestMailbox.PASSWORD, "RAW(wrong");
    assertThat(problem(options))
        .contains("refused the login")
        .contains("Check user name and password")
        .doesNotContain(TestMailbox.LOGIN)
        .doesNotContain("wrong");
  }

  @Test
  void namesAHostThatIsNotThere() throws Exception {
    assertThat(problem(at("nowhere.invalid", 993))).contains("nowhere.invalid:993 is not found");
  }

  @Test
  void namesARefusedConnection() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    assertThat(problem(at("127.0.0.1", port))).contains("refuses connections");
  }

  @Test
  void namesACertificateItDoesNotTrust() throws Exception {
    GreenMail tls = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));
    tls.start();
    try {
      assertThat(problem(at("localhost", tls.getImaps().getPort()))).contains("trustCertificate");
    } finally {
      tls.stop();
    }
  }

  @Test
  void namesAServerThatDoesNotSpeakTls() throws Exception {
    assertThat(problem(at("127.0.0.1", mailbox.proxy.port()) + "&readTimeout=1000"))
        .contains("does not speak TLS");
  }

  @Test
  void namesAServerWithoutStartTls() throws Exception {
    assertThat(problem(at("127.0.0.1", mailbox.proxy.port()) + "&security=starttls"))
        .contains("has no STARTTLS");
    assertThat(mailbox.proxy.verbs()).doesNotContain("LOGIN", "AUTHENTICATE");
  }

  @Test
  void leavesTheOthersAloneWhenOneMailboxIsBroken() throws Exception {
    gateway.reading("well", mailbox.options());
    problem(at("nowhere.invalid", 993));
    gateway.afterPolls("well");
    mailbox.arrives(TestMailbox.mail("1@x.example", "one"));
    TestGateway.await("the mail", () -> gateway.stored.size() == 1);

    List<MailboxHealth> all = MailboxHealth.all(store.jdbc());
    assertThat(all).extracting(MailboxHealth::mailbox).containsExactly("sick", "well");
    assertThat(all).extracting(MailboxHealth::healthy).containsExactly(false, true);
    MailboxHealth sick = all.get(0);
    assertThat(sick.failures()).isPositive();
    assertThat(sick.succeededAt()).isEmpty();
    assertThat(sick.nextCheckAt()).isPresent();
    assertThat(sick.reader().orElseThrow()).matches("gateway on \\S+");
    assertThat(all.get(1).sinceSuccess()).isPresent();
  }

  @Test
  void asksForATokenAgainWhenTheServerRefusesTheFirst() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    gateway
        .context
        .getRegistry()
        .bind(
            "tokens",
            new MailAuthenticator() {
              @Override
              public PasswordAuthentication getPasswordAuthentication() {
                boolean stale = asked.incrementAndGet() < 3;
                return new PasswordAuthentication(
                    TestMailbox.LOGIN, stale ? "stale" : TestMailbox.PASSWORD);
              }
            });
    String options =
        mailbox
            .options()
            .replaceFirst(
                "&password=RAW\\(.*?\\)", "&authenticator=#tokens&mechanisms=PLAIN LOGIN");

    gateway.reading("desk", options);
    gateway.afterPolls("desk");

    assertThat(gateway.health("desk")).isEqualTo("healthy");
  }

  @Test
  void tellsTheDoctorWhatItFindsWithoutChangingAnything() throws Exception {
    mailbox.arrives(TestMailbox.mail("1@x.example", "one"));
    gateway.context.getEndpoint(
        "mailbox:desk?" + mailbox.options().replace("idle=false", "idle=true"));

    MailboxCheck.Report report = MailboxCheck.in(gateway.context).get(0).check();

    assertThat(report.works()).isTrue();
    assertThat(report.findings())
        .extracting(Finding::text)
        .anyMatch(text -> text.contains("logged in"))
        .anyMatch(text -> text.contains("has IDLE"))
        .anyMatch(text -> text.contains("INBOX can be read; 1 mails"));
    assertThat(mailbox.contents("INBOX")).containsExactly("1 one recent");
  }

  @Test
  void tellsTheDoctorWhichFoldersThereAreWhenOneIsMissing() throws Exception {
    mailbox.create("Referrals");
    gateway.context.getEndpoint("mailbox:desk?" + mailbox.options() + "&folders=Referals");

    MailboxCheck.Report report = MailboxCheck.in(gateway.context).get(0).check();

    assertThat(report.works()).isFalse();
    assertThat(report.findings())
        .extracting(Finding::text)
        .anyMatch(
            text -> text.contains("Folder Referals is not there") && text.contains("Referrals"));
  }

  @Test
  void isWokenByTheServer() throws Exception {
    String options = mailbox.options(600_000).replace("idle=false", "idle=true");
    gateway.reading("desk", options);
    TestGateway.await("IDLE", () -> mailbox.proxy.verbs().contains("IDLE"));

    mailbox.arrives(TestMailbox.mail("1@x.example", "one"));
    TestGateway.await("the mail", () -> gateway.stored.size() == 1);
    mailbox.arrives(TestMailbox.mail("2@x.example", "two"));
    TestGateway.await("the next mail", () -> gateway.stored.size() == 2);
  }
}
