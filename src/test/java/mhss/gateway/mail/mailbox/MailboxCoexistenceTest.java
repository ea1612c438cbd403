package mhss.gateway.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import java.util.List;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People go on using the mailbox, and find it as they left it. */
class MailboxCoexistenceTest {

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
  void findsAMailThatAColleagueReadFirst() throws Exception {
    gateway.reading("desk", mailbox.options());
    gateway.afterPolls("desk");
    gateway.context.getRouteController().stopRoute("mailbox-desk");
    mailbox.arrives(TestMailbox.mail("1@x.example", "read by Jo"));
    mailbox.colleagueIn("INBOX", inbox -> inbox.getMessage(1).setFlag(Flags.Flag.SEEN, true));

    gateway.context.getRouteController().startRoute("mailbox-desk");
    TestGateway.await("the mail", () -> gateway.stored.size() == 1);

    assertThat(mailbox.contents("INBOX")).containsExactly("1 read by Jo seen");
  }

  @Test
  void leavesUnreadMailsUnreadAndMailsMarkedAsDeletedInPlace() throws Exception {
    gateway.reading("desk", mailbox.options());
    gateway.afterPolls("desk");
    mailbox.arrives(TestMailbox.mail("1@x.example", "one"));
    mailbox.arrives(TestMailbox.mail("2@x.example", "two"));
    TestGateway.await("both", () -> gateway.stored.size() == 2);
    // GreenMail takes \Recent from mails that a read-only session was told of; Dovecot does not.
    assertThat(mailbox.contents("INBOX"))
        .extracting(TestMailboxLines::withoutRecent)
        .containsExactly("1 one", "2 two");

    mailbox.colleagueIn("INBOX", inbox -> inbox.getMessage(1).setFlag(Flags.Flag.DELETED, true));
    mailbox.arrives(TestMailbox.mail("3@x.example", "three"));
    TestGateway.await("the third", () -> gateway.stored.size() == 3);
    gateway.afterPolls("desk");
    gateway.context.getRouteController().stopRoute("mailbox-desk");

    assertThat(mailbox.contents("INBOX"))
        .extracting(TestMailboxLines::withoutRecent)
        .containsExactly("1 one deleted", "2 two", "3 three");
  }

  @Test
  void leavesTheMailboxAsAColleagueLeftItWhoWorkedInItDuringThePolls() throws Exception {
    mailbox.create("Done");
    gateway.reading("desk", mailbox.options(5) + "&batchCount=2&allFolders=true");
    gateway.afterPolls("desk");

    for (int i = 0; i < 30; i++) {
      mailbox.arrives(TestMailbox.mail(i + "@x.example", "m" + i));
      int round = i;
      mailbox.colleagueIn("INBOX", inbox -> work(inbox, round));
    }
    TestGateway.await(
        "a quiet ledger", () -> gateway.entries().stream().noneMatch(e -> e.endsWith("fetching")));
    gateway.afterPolls("desk");
    gateway.afterPolls("desk");
    List<String> inbox = mailbox.contents("INBOX");
    List<String> done = mailbox.contents("Done");
    gateway.afterPolls("desk");

    assertThat(inbox)
        .extracting(TestMailboxLines::subject)
        .containsExactlyElementsOf(expected(false));
    assertThat(done)
        .extracting(TestMailboxLines::subject)
        .containsExactlyElementsOf(expected(true));
    assertThat(inbox)
        .filteredOn(line -> line.contains("seen"))
        .extracting(TestMailboxLines::subject)
        .containsExactlyElementsOf(
            expected(false).stream().filter(MailboxCoexistenceTest::seen).toList());
    assertThat(inbox)
        .noneMatch(line -> line.contains("flagged") != flagged(TestMailboxLines.subject(line)));
    assertThat(gateway.subjects()).containsAll(expected(false)).containsAll(expected(true));
    assertThat(gateway.entries()).noneMatch(entry -> entry.endsWith("fetching"));
  }

  /** The newest mail: read, flagged, moved or deleted, as its number says. */
  private static void work(Folder inbox, int round) throws jakarta.mail.MessagingException {
    Message mail = inbox.getMessage(inbox.getMessageCount());
    switch (round % 5) {
      case 0 -> mail.setFlag(Flags.Flag.SEEN, true);
      case 1 -> mail.setFlag(Flags.Flag.FLAGGED, true);
      case 2 -> {
        inbox.copyMessages(new Message[] {mail}, inbox.getStore().getFolder("Done"));
        mail.setFlag(Flags.Flag.DELETED, true);
        inbox.expunge();
      }
      case 3 -> {
        mail.setFlag(Flags.Flag.DELETED, true);
        inbox.expunge();
      }
      default -> {}
    }
  }

  private static boolean seen(String subject) {
    return Integer.parseInt(subject.substring(1)) % 5 == 0;
  }

  private static boolean flagged(String subject) {
    return Integer.parseInt(subject.substring(1)) % 5 == 1;
  }

  private static List<String> expected(boolean moved) {
    return java.util.stream.IntStream.range(0, 30)
        .filter(i -> moved ? i % 5 == 2 : i % 5 != 2 && i % 5 != 3)
        .mapToObj(i -> "m" + i)
        .toList();
  }

  /** Reads the lines of {@link TestMailbox#contents}. */
  private static final class TestMailboxLines {

    static String withoutRecent(String line) {
      return line.replace(" recent", "");
    }

    static String subject(String line) {
      return line.split(" ")[1];
    }
  }
}
