package mhss.gateway.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import mhss.gateway.mail.FetchedMail;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxReadingTest {

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

  @Test
  void leavesMailsThatWereThereBeforeTheFirstStartToPeople() throws Exception {
    mailbox.arrives(TestMailbox.mail("old-1@dwp.example", "old 1"));
    mailbox.arrives(TestMailbox.mail("old-2@dwp.example", "old 2"));

    gateway.reading("desk", mailbox.options());
    gateway.afterPolls("desk");
    mailbox.arrives(TestMailbox.mail("new@dwp.example", "new"));
    TestGateway.await("the new mail", () -> !gateway.stored.isEmpty());
    gateway.afterPolls("desk");

    assertThat(gateway.subjects()).containsExactly("new");
    assertThat(gateway.entries()).containsExactly("INBOX 3 stored");
    assertThat(gateway.health("desk")).isEqualTo("healthy");
  }

  @Test
  void readsTwoMailsWithOneMessageIdAndAMailWithoutOne() throws Exception {
    gateway.reading("desk", mailbox.options());
    gateway.afterPolls("desk");

    mailbox.arrives(TestMailbox.mail("same@dwp.example", "first"));
    mailbox.arrives(TestMailbox.mail("same@dwp.example", "second"));
    mailbox.arrives(TestMailbox.mail(null, "third"));
    TestGateway.await("three mails", () -> gateway.stored.size() == 3);

    assertThat(gateway.subjects()).containsExactly("first", "second", "third");
  }

  @Test
  void handsOverTheExactBytesAndWhereTheyAre() throws Exception {
    gateway.reading("desk", mailbox.options() + "&desk=adviser");
    gateway.afterPolls("desk");
    Instant before = Instant.now().minusSeconds(5);

    mailbox.arrives(TestMailbox.mail("exact@dwp.example", "exact"));
    TestGateway.await("the mail", () -> gateway.stored.size() == 1);

    FetchedMail mail = gateway.stored.get(0);
    assertThat(gateway.texts.get(0))
        .endsWith("Subject: exact\r\n\r\nBody of exact\r\n")
        .contains("Message-ID: <exact@dwp.example>");
    assertThat(mail.mailbox()).isEqualTo("desk");
    assertThat(mail.folder()).isEqualTo("INBOX");
    assertThat(mail.uid()).isEqualTo(1);
    assertThat(mail.uidValidity()).isPositive();
    assertThat(mail.attempts()).isZero();
    assertThat(mail.backfilled()).isFalse();
    assertThat(mail.size()).isEqualTo(gateway.texts.get(0).length());
    assertThat(mail.receivedAt()).isBetween(before, Clock.systemUTC().instant().plusSeconds(5));
    assertThat(gateway.batches.get(0).desk()).isEqualTo("adviser");
  }

  @Test
  void letsNoHeaderOfAStrangerBecomeACamelHeader() throws Exception {
    gateway.reading("desk", mailbox.options());
    gateway.afterPolls("desk");

    mailbox.arrives(
        "CamelFoo: x\r\nCAmelX: x\r\ncamelBeanMethodName: x\r\ndelete: true\r\nmoveTo: Stolen\r\n"
            + "copyTo: Stolen\r\nmail.smtp.host: evil.example\r\nLong-Running-Action: x\r\n"
            + TestMailbox.mail("hostile@evil.example", "hostile"));
    TestGateway.await("the mail", () -> gateway.stored.size() == 1);
    gateway.afterPolls("desk");

    assertThat(gateway.headers.get(0)).isEmpty();
    assertThat(gateway.texts.get(0)).contains("moveTo: Stolen");
    assertThat(mailbox.contents("INBOX")).hasSize(1);
    mailbox.colleague(s -> assertThat(s.getFolder("Stolen").exists()).isFalse());
  }

  @Test
  void boundsABatchByNumberAndBytes() throws Exception {
    gateway.reading("desk", mailbox.options() + "&batchCount=3&batchBytes=2000");
    gateway.afterPolls("desk");
    gateway.context.getRouteController().stopRoute("mailbox-desk");
    IntStream.range(0, 7)
        .forEach(i -> mailbox.arrives(TestMailbox.mail(i + "@x.example", "m" + i)));
    mailbox.arrives(TestMailbox.mail("a@x.example", "large " + "x".repeat(1500)));
    mailbox.arrives(TestMailbox.mail("b@x.example", "m8"));

    gateway.context.getRouteController().startRoute("mailbox-desk");
    TestGateway.await("nine mails", () -> gateway.stored.size() == 9);

    assertThat(gateway.batches)
        .allSatisfy(batch -> assertThat(batch.mails().size()).isLessThanOrEqualTo(3))
        .allSatisfy(
            batch ->
                assertThat(
                        batch.mails().size() == 1
                            || batch.mails().stream().mapToLong(FetchedMail::size).sum() <= 2000)
                    .isTrue());
    assertThat(gateway.batches.size()).isLessThan(9);
  }

  @Test
  void streamsAMailThatIsLargerThanABatch() throws Exception {
    gateway.reading("desk", mailbox.options() + "&batchBytes=10000");
    gateway.afterPolls("desk");
    String line = "0123456789".repeat(7) + "\r\n";
    String huge = TestMailbox.mail("huge@dwp.example", "huge") + line.repeat(50_000);

    mailbox.arrives(huge);
    mailbox.arrives(TestMailbox.mail("small@dwp.example", "small"));
    TestGateway.await("two mails", () -> gateway.stored.size() == 2);

    String read =
        gateway.texts.stream().filter(text -> text.contains("huge")).findFirst().orElseThrow();
    assertThat(read.getBytes(StandardCharsets.ISO_8859_1).length).isGreaterThan(3_600_000);
    assertThat(read).endsWith(line.repeat(50_000));
    assertThat(mailbox.proxy.commands)
        .anyMatch(command -> command.contains("BODY.PEEK[]<1048576.1048576>"))
        .noneMatch(command -> command.matches(".*UID FETCH 1 .*BODY.PEEK\\[]\\)"));
  }

  @Test
  void readsFoldersWithNamesInAnyScript() throws Exception {
    mailbox.create("Überweisungen & Päckchen");
    gateway.reading("desk", mailbox.options() + "&folders=RAW(INBOX,Überweisungen & Päckchen)");
    gateway.afterPolls("desk");

    mailbox.append("Überweisungen & Päckchen", TestMailbox.mail("u@x.example", "hier"));
    TestGateway.await("the mail", () -> gateway.stored.size() == 1);

    assertThat(gateway.stored.get(0).folder()).isEqualTo("Überweisungen & Päckchen");
  }

  @Test
  void followsMailsThatPeopleMoveWhenAllFoldersAreWatched() throws Exception {
    mailbox.append(
        "INBOX",
        TestMailbox.mail("o@x.example", "old"),
        Clock.systemUTC().instant().minus(Duration.ofDays(90)));
    gateway.reading("desk", mailbox.options() + "&allFolders=true");
    gateway.afterPolls("desk");

    mailbox.create("Done by Jo");
    mailbox.create("Drafts");
    mailbox.append("Done by Jo", TestMailbox.mail("n@x.example", "moved"));
    mailbox.append("Drafts", TestMailbox.mail("d@x.example", "half-written"));
    mailbox.colleagueIn(
        "INBOX",
        inbox -> inbox.copyMessages(inbox.getMessages(), inbox.getStore().getFolder("Done by Jo")));
    TestGateway.await("two entries", () -> gateway.entries().size() == 2);
    gateway.afterPolls("desk");

    assertThat(gateway.subjects()).containsExactly("moved");
    assertThat(gateway.entries()).containsExactly("Done by Jo 1 stored", "Done by Jo 2 baseline");
  }

  @Test
  void readsTheOtherFoldersWhenOneIsMissingAndThatOneOnceItAppears() throws Exception {
    gateway.reading("desk", mailbox.options() + "&folders=Referrals,INBOX");
    gateway.afterPolls("desk");
    mailbox.arrives(TestMailbox.mail("1@x.example", "in the inbox"));
    TestGateway.await("the mail", () -> gateway.stored.size() == 1);
    assertThat(gateway.health("desk")).contains("Folder Referrals").contains("not there");

    gateway.context.getRouteController().stopRoute("mailbox-desk");
    mailbox.create("Referrals");
    mailbox.append("Referrals", TestMailbox.mail("2@x.example", "in the new one"));
    gateway.context.getRouteController().startRoute("mailbox-desk");
    TestGateway.await("the second", () -> gateway.stored.size() == 2);
    gateway.afterPolls("desk");

    assertThat(gateway.subjects()).containsExactly("in the inbox", "in the new one");
    assertThat(gateway.health("desk")).isEqualTo("healthy");
  }

  @Test
  void pollsAnUnchangedFolderWithOneCommand() throws Exception {
    for (int i = 0; i < 20; i++) {
      mailbox.arrives(TestMailbox.mail(i + "@x.example", "m" + i));
    }
    gateway.reading("desk", mailbox.options());
    gateway.afterPolls("desk");
    mailbox.arrives(TestMailbox.mail("new@x.example", "new"));
    TestGateway.await("the mail", () -> gateway.stored.size() == 1);
    gateway.afterPolls("desk");
    gateway.afterPolls("desk");

    List<String> idle = mailbox.proxy.verbs();
    assertThat(idle.subList(idle.size() - 2, idle.size())).containsOnly("NOOP");
    assertThat(mailbox.proxy.commands)
        .noneMatch(
            command -> command.matches(".*(SELECT|STORE|EXPUNGE|CLOSE|CREATE|APPEND|MOVE).*"))
        .noneMatch(command -> command.contains("BODY["));
  }

  @Test
  void opensAFolderOnceHoweverMailsComeAndGo() throws Exception {
    mailbox.arrives(TestMailbox.mail("old@x.example", "old"));
    gateway.reading("desk", mailbox.options());
    gateway.afterPolls("desk");
    long opened = opened();

    mailbox.arrives(TestMailbox.mail("1@x.example", "one"));
    TestGateway.await("the first", () -> gateway.stored.size() == 1);
    mailbox.colleagueIn("INBOX", inbox -> removeAll(inbox));
    gateway.afterPolls("desk");
    mailbox.arrives(TestMailbox.mail("2@x.example", "two"));
    mailbox.arrives(TestMailbox.mail("3@x.example", "three"));
    TestGateway.await("all three", () -> gateway.stored.size() == 3);

    assertThat(gateway.subjects()).containsExactly("one", "two", "three");
    assertThat(opened()).isEqualTo(opened);
  }

  @Test
  void opensAFolderAnewThatTheServerDoesNotWantToSpeakOf() throws Exception {
    gateway.reading("desk", mailbox.options());
    gateway.afterPolls("desk");
    long opened = opened();

    mailbox.proxy.answers = line -> line.replaceFirst("^(\\S+) OK NOOP[^\r]*", "$1 NO not now");
    mailbox.arrives(TestMailbox.mail("1@x.example", "one"));
    TestGateway.await("the mail", () -> gateway.stored.size() == 1);

    assertThat(opened()).isGreaterThan(opened);
    assertThat(gateway.health("desk")).isEqualTo("healthy");
  }

  @Test
  void knowsTheLastMailWhateverTheServerSaysBesideIt() throws Exception {
    mailbox.arrives(TestMailbox.mail("old@x.example", "old"));
    gateway.reading("desk", mailbox.options());
    gateway.afterPolls("desk");

    mailbox.proxy.answers =
        line -> line.replaceFirst("^(?=\\* 2 FETCH \\(UID)", "* 1 FETCH (FLAGS () UID 1)\r\n");
    mailbox.arrives(TestMailbox.mail("1@x.example", "one"));
    TestGateway.await("the mail", () -> gateway.stored.size() == 1);

    assertThat(gateway.subjects()).containsExactly("one");
  }

  private long opened() {
    return mailbox.proxy.verbs().stream().filter("EXAMINE"::equals).count();
  }

  private static void removeAll(Folder folder) throws MessagingException {
    for (Message message : folder.getMessages()) {
      message.setFlag(Flags.Flag.DELETED, true);
    }
    folder.expunge();
  }
}
