package mhss.gateway.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mhss.gateway.faults.FaultProxy;
import mhss.gateway.faults.FaultProxy.Speaker;
import mhss.gateway.mail.FetchedMail;
import mhss.gateway.mail.mailbox.books.Entries;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
    return mailbox.options().replace("port=" + mailbox.proxy.port(), "port=" + network.port())
        + "&readTimeout=500";
  }

  @AfterEach
  void stop() throws Exception {
    network.mend();
    gateway.close();
    network.close();
    mailbox.close();
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
  void readsWhatCameWhileTheServerWasAway() throws Exception {
    network.away();
    TestGateway.await(
        "the cause", () -> gateway.health("desk").contains("refuses connections"));
    arrive("one", "two");
    network.mend();
    awaitOnce("one", "two");
  }

  @Test
  void readsWholeMailsFromASlowServer() throws Exception {
    network.slow(100);
    arrive("one", "two");
    awaitOnce("one", "two");
    assertThat(gateway.texts).allMatch(text -> text.endsWith("Body of one\r\n") || text.endsWith("Body of two\r\n"));
  }

  @Test
  void leavesAServerThatAcceptsAndSaysNothing() throws Exception {
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
  void readsAMailOnceWhoseServerFallsSilentAmidTheFetch() throws Exception {
    network.fallSilentAt(Speaker.SERVER, "Body of one");
    arrive("one");
    TestGateway.await("the silence", () -> network.cutWasMade());
    TestGateway.await(
        "the cause", () -> gateway.health("desk").contains("does not answer in time"));
    network.mend();
    awaitOnce("one");
  }

  @Test
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
  void isWokenByTheServerAgainAfterTheLineWasCut() throws Exception {
    gateway.close();
    gateway = new TestGateway(store);
    gateway.reading(
        "desk",
        options().replace("pollInterval=100", "pollInterval=600000").replace("idle=false", "idle=true"));
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
        .sql("update mailbox_entry set outcome = 'unreadable', noted_at = now() - interval '59 minutes'")
        .update();
    Entries entries = new Entries(store.jdbc(), store.transactions(), "desk");
    assertThat(entries.unreadableAgain()).as("before its hour").isZero();
    store.jdbc().sql("update mailbox_entry set noted_at = now() - interval '61 minutes'").update();
    assertThat(entries.unreadableAgain()).isEqualTo(1);
    TestGateway.await("the mail again", () -> gateway.stored.size() == 2);
    assertThat(gateway.entries()).containsExactly("INBOX 1 stored");
  }

  @Test
  void readsAMailThatTheServerHidForAWhile() throws Exception {
    arrive("one");
    awaitOnce("one");
    store.jdbc().sql("update mailbox_entry set outcome = 'gone'").update();
    arrive("two");
    TestGateway.await("both", () -> gateway.subjects().equals(List.of("one", "one", "two")));
  }

  @Test
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
