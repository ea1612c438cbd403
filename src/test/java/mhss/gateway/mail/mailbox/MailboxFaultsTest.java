package mhss.gateway.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.PasswordAuthentication;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import mhss.gateway.faults.ExpiredCertificate;
import mhss.gateway.faults.FaultProxy;
import mhss.gateway.faults.FaultProxy.Speaker;
import mhss.gateway.mail.FetchedMail;
import mhss.gateway.mail.mailbox.books.Entries;
import mhss.gateway.mail.smtp.ScriptedSmtp;
import mhss.gateway.store.TestStore;
import org.apache.camel.component.mail.MailAuthenticator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network to the mailbox that breaks in every way: each mail comes once, by itself. */
class MailboxFaultsTest {

  private final TestStore store = TestStore.fresh();
  private TestMailbox mailbox;
  private FaultProxy network;
  private TestGateway gateway;

  @BeforeEach
  void start() throws Exception {
    mailbox = new TestMailbox();
    network = new FaultProxy(mailbox.proxy.port());
    gateway = new TestGateway(store);
    gateway.reading("desk", options());
    gateway.afterPolls("desk");
  }

  private String options() {
    return mailbox.options().replace("port=" + mailbox.proxy.port(), "port=" + network.port());
  }

  @AfterEach
  void stop() throws Exception {
    network.mend();
    gateway.close();
    network.close();
    mailbox.close();
  }

  /** With a gateway that soon takes a silent server for a dead one. */
  private void beImpatient() throws Exception {
    gateway.close();
    gateway = new TestGateway(store);
    gateway.reading("desk", options() + "&readTimeout=2000");
    gateway.afterPolls("desk");
  }

  private void arrive(String... subjects) {
    for (String subject : subjects) {
      mailbox.arrives(TestMailbox.mail(subject + "@x.example", subject));
    }
  }

  private void awaitOnce(String... subjects) {
    TestGateway.await("all mails", () -> gateway.subjects().containsAll(List.of(subjects)));
    gateway.afterPolls("desk");
    assertThat(gateway.subjects()).containsExactlyInAnyOrder(subjects);
    assertThat(gateway.health("desk")).isEqualTo("healthy");
  }

  @Test
  @Tag("long")
  void readsWhatCameWhileTheServerWasAway() throws Exception {
    network.away();
    TestGateway.await("the cause", () -> gateway.health("desk").contains("refuses connections"));
    arrive("one", "two");
    network.mend();
    awaitOnce("one", "two");
  }

  @Test
  @Tag("long")
  void readsWholeMailsFromASlowServer() throws Exception {
    network.slow(100);
    arrive("one", "two");
    awaitOnce("one", "two");
    assertThat(gateway.texts)
        .allMatch(text -> text.endsWith("Body of one\r\n") || text.endsWith("Body of two\r\n"));
  }

  @Test
  @Tag("long")
  void leavesAServerThatAcceptsAndSaysNothing() throws Exception {
    beImpatient();
    network.silent();
    TestGateway.await(
        "the cause", () -> gateway.health("desk").contains("does not answer in time"));
    arrive("one");
    network.mend();
    awaitOnce("one");
  }

  @Test
  void readsAMailOnceWhoseConnectionDropsAmidTheFetch() throws Exception {
    network.cutAt(Speaker.SERVER, "Body of two");
    arrive("one", "two", "three");
    awaitOnce("one", "two", "three");
    assertThat(network.cutWasMade()).isTrue();
  }

  @Test
  @Tag("long")
  void readsAMailOnceWhoseServerFallsSilentAmidTheFetch() throws Exception {
    beImpatient();
    network.fallSilentAt(Speaker.SERVER, "Body of one");
    arrive("one");
    TestGateway.await("the silence", () -> network.cutWasMade());
    TestGateway.await(
        "the cause", () -> gateway.health("desk").contains("does not answer in time"));
    network.mend();
    awaitOnce("one");
  }

  @Test
  @Tag("long")
  void countsALostConnectionAgainstNoMailHoweverOftenItHappens() throws Exception {
    arriveOverALineThatBreaks(2);
    awaitOnce("one");
    assertThat(gateway.stored).extracting(FetchedMail::attempts).containsExactly(0);
  }

  @Test
  void countsALostConnectionAgainstNoHugeMailEither() throws Exception {
    gateway.close();
    gateway = new TestGateway(store);
    gateway.reading("desk", options() + "&batchBytes=10");
    arriveOverALineThatBreaks(2);
    awaitOnce("one");
    assertThat(gateway.stored).extracting(FetchedMail::attempts).containsExactly(0);
  }

  private void arriveOverALineThatBreaks(int times) {
    network.cutAt(Speaker.SERVER, "Body of one");
    arrive("one");
    for (int i = 1; i < times; i++) {
      TestGateway.await("a break", network::cutWasMade);
      network.cutAt(Speaker.SERVER, "Body of one");
    }
    TestGateway.await("the last break", network::cutWasMade);
  }

  @Test
  @Tag("long")
  void namesACertificateThatHasRunOut(@TempDir Path folder) throws Exception {
    ExpiredCertificate expired = ExpiredCertificate.in(folder);
    try (ScriptedSmtp tls = new ScriptedSmtp(expired.sockets())) {
      gateway.reading(
          "expired",
          "host=localhost&port=%d&username=desk&password=x&idle=false&trustCertificate=%s"
              .formatted(tls.port(), expired.authority()));
      TestGateway.await(
          "the cause", () -> gateway.health("expired").contains("not trusted, or out of date"));
    }
  }

  @Test
  @Tag("long")
  void comesBackWhenThePasswordOrTokenThatRanOutIsReplaced() throws Exception {
    AtomicReference<String> token = new AtomicReference<>(TestMailbox.PASSWORD);
    gateway.close();
    gateway = new TestGateway(store);
    gateway
        .context
        .getRegistry()
        .bind(
            "tokens",
            new MailAuthenticator() {
              @Override
              public PasswordAuthentication getPasswordAuthentication() {
                if (token.get() == null) {
                  throw new IllegalStateException("the issuer of tokens is away");
                }
                return new PasswordAuthentication(TestMailbox.LOGIN, token.get());
              }
            });
    gateway.reading(
        "desk",
        options()
            .replaceFirst("&password=RAW\\(.*?\\)", "&authenticator=#tokens&mechanisms=PLAIN LOGIN")
            .replace("idle=false", "idle=true"));
    TestGateway.await("IDLE", () -> idles() == 1);

    token.set("ran out");
    network.reset();
    TestGateway.await("the cause", () -> gateway.health("desk").contains("refused the login"));
    token.set(null);
    TestGateway.await("that no token comes", () -> !gateway.health("desk").contains("refused"));
    arrive("one");
    token.set(TestMailbox.PASSWORD);
    awaitOnce("one");
    TestGateway.await("IDLE again", () -> idles() == 2);
  }

  @Test
  @Tag("long")
  void isWokenByTheServerAgainAfterTheLineWasCut() throws Exception {
    gateway.close();
    gateway = new TestGateway(store);
    gateway.reading(
        "desk",
        options()
            .replace("pollInterval=100", "pollInterval=600000")
            .replace("idle=false", "idle=true"));
    TestGateway.await("IDLE", () -> idles() == 1);
    network.reset();
    TestGateway.await("IDLE again", () -> idles() == 2);
    arrive("one");
    TestGateway.await("the mail", () -> gateway.subjects().equals(List.of("one")));
  }

  private long idles() {
    return mailbox.proxy.verbs().stream().filter("IDLE"::equals).count();
  }

  @Test
  void asksAgainByItselfForAMailThatTheServerDidNotGive() throws Exception {
    arrive("one");
    awaitOnce("one");
    store
        .jdbc()
        .sql(
            "update mailbox_entry set outcome = 'unreadable', noted_at = now() - interval '59 minutes'")
        .update();
    Entries entries = new Entries(store.jdbc(), store.transactions(), "desk");
    assertThat(entries.unreadableAgain()).as("before its hour").isZero();
    store.jdbc().sql("update mailbox_entry set noted_at = now() - interval '61 minutes'").update();
    assertThat(entries.unreadableAgain()).isEqualTo(1);
    TestGateway.await("the mail again", () -> gateway.stored.size() == 2);
    assertThat(gateway.entries()).containsExactly("INBOX 1 stored");
  }

  @Test
  @Tag("long")
  void readsAMailThatTheServerHidForAWhile() throws Exception {
    arrive("one");
    awaitOnce("one");
    store.jdbc().sql("update mailbox_entry set outcome = 'gone'").update();
    arrive("two");
    TestGateway.await("both", () -> gateway.subjects().equals(List.of("one", "one", "two")));
  }

  @Test
  @Tag("long")
  void readsWhatGetsTheNumbersOfOlderMailsAfterTheServerWasPutBack() throws Exception {
    mailbox.create("Referrals");
    gateway.close();
    gateway = new TestGateway(store);
    gateway.reading("shared", options() + "&folders=Referrals");
    gateway.afterPolls("shared");
    for (String subject : List.of("one", "two", "three")) {
      mailbox.append("Referrals", TestMailbox.mail(subject + "@x.example", subject));
    }
    TestGateway.await("three mails", () -> gateway.stored.size() == 3);

    gateway.context.getRouteController().stopRoute("mailbox-shared");
    long before = gateway.stored.get(0).uidValidity();
    mailbox.colleague(imap -> imap.getFolder("Referrals").delete(false));
    mailbox.create("Referrals");
    mailbox.append("Referrals", TestMailbox.mail("one@x.example", "one"));
    mailbox.append("Referrals", TestMailbox.mail("four@x.example", "four"));
    mailbox.proxy.answers = line -> line.replaceFirst("UIDVALIDITY \\d+", "UIDVALIDITY " + before);
    gateway.context.getRouteController().startRoute("mailbox-shared");
    TestGateway.await("the new one", () -> gateway.subjects().contains("four"));

    mailbox.append("Referrals", TestMailbox.mail("five@x.example", "five"));
    TestGateway.await("the next one", () -> gateway.subjects().contains("five"));
    assertThat(gateway.stored.get(gateway.stored.size() - 1).uid()).isEqualTo(3);
    assertThat(gateway.stored).allMatch(mail -> mail.uidValidity() == before);
  }
}
