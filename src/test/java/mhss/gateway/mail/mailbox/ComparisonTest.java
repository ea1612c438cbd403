package mhss.gateway.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import mhss.gateway.mail.mailbox.books.Comparisons;
import mhss.gateway.mail.mailbox.books.FolderRow;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private final TestStore store = TestStore.fresh();
  private TestMailbox mailbox;
  private TestGateway gateway;

  @BeforeEach
  void start() throws Exception {
    mailbox = new TestMailbox();
    gateway = new TestGateway(store);
    mailbox.arrives(TestMailbox.mail("0@x.example", "before the gateway"));
  }

  @AfterEach
  void stop() throws Exception {
    gateway.close();
    mailbox.close();
  }

  @Test
  void findsNothingWhereMailboxAndLedgerAgree() throws Exception {
    reading("");
    arrive(3);

    assertThat(differences(compare())).containsExactly("before-gateway 1 null");
  }

  @Test
  void namesEveryDifferenceAndTakesInWhatWasMissed() throws Exception {
    reading("");
    arrive(6);
    expunge("mail 1", "mail 5");
    change("delete from mailbox_entry where uid = 3");
    change("update mailbox_entry set outcome = 'gone' where uid = 4");
    change("update mailbox_entry set outcome = 'unreadable' where uid in (5, 6)");

    assertThat(differences(compare()))
        .containsExactly(
            "before-gateway 1 null",
            "gone-from-mailbox 1 INBOX 2",
            "gone-yet-there 1 INBOX 4",
            "not-in-ledger 1 INBOX 3",
            "not-readable 1 INBOX 5",
            "unread-and-gone 1 INBOX 6");
    TestGateway.await("both missed mails", () -> gateway.stored.size() == 8);
    assertThat(gateway.subjects().subList(6, 8)).containsExactlyInAnyOrder("mail 2", "mail 3");
    assertThat(mailbox.contents("INBOX")).noneMatch(mail -> mail.contains("seen"));
    assertThat(differences(compare())).noneMatch(line -> line.startsWith("not-in-ledger"));
  }

  @Test
  void comparesALargeMailboxInStretches() throws Exception {
    reading("&compareCount=2");
    arrive(7);
    expunge("mail 3");
    change("delete from mailbox_entry where uid in (2, 5, 8)");

    assertThat(differences(compare()))
        .containsExactly(
            "before-gateway 1 null",
            "gone-from-mailbox 1 INBOX 4",
            "not-in-ledger 3 INBOX 2",
            "not-in-ledger 3 INBOX 5",
            "not-in-ledger 3 INBOX 8");
  }

  @Test
  void ofThousandsThatPeopleMovedItNamesTheLatest() {
    change(
        """
        insert into mailbox_entry (mailbox, folder, uidvalidity, uid, outcome, attempts, noted_at)
        select 'desk', 'INBOX', 1, uid, 'stored', 1, now() from generate_series(1, 2500) uid
        """);
    change(
        "insert into comparison (mailbox, state, asked_by, asked_at)"
            + " values ('desk', 'asked', 'jo', now())");
    Comparisons books = new Comparisons(store.jdbc(), "desk", Clock.systemUTC());
    FolderRow row = new FolderRow("INBOX", 1, 2500, 0, Instant.EPOCH);
    ComparedMailbox compared = new ComparedMailbox();
    for (long after = 0; after < 2500; after += 1150) {
      books
          .compare(row, List.of(), after, Math.min(2500, after + 1150))
          .forEach(differing -> compared.differing("INBOX", differing));
    }
    compared.write(books, books.asked().get(0));

    assertThat(
            store
                .jdbc()
                .sql(
                    """
                    select concat_ws(' ', number, count(*), min(split_part(item, ' ', 2)::int))
                    from difference join difference_item using (comparison, kind) group by number
                    """)
                .query(String.class)
                .single())
        .isEqualTo("2500 1000 1501");
  }

  @Test
  void namesWhatWasMissedAlsoWhenTheLineBrokeMeanwhile() throws Exception {
    reading("&compareCount=100");
    arrive(210);
    change("delete from mailbox_entry where uid = 2");
    AtomicBoolean broken = new AtomicBoolean();
    mailbox.proxy.requests =
        line -> line.contains("UID SEARCH 199:") && broken.compareAndSet(false, true) ? null : line;

    assertThat(differences(compare()))
        .containsExactly("before-gateway 1 null", "not-in-ledger 1 INBOX 2");
    assertThat(broken).isTrue();
    TestGateway.await("the missed mail", () -> gateway.stored.size() == 211);
  }

  @Test
  void knowsWhatWasThereBeforeAlsoAfterTheServerTookNumbersBack() throws Exception {
    reading("");
    arrive(210);
    change("update mailbox_folder set watermark = 300 where folder = 'INBOX'");
    mailbox.arrives(TestMailbox.mail("211@x.example", "mail 211"));
    TestGateway.await("the last", () -> gateway.subjects().contains("mail 211"));
    gateway.afterPolls("desk");
    change("delete from mailbox_entry where uid = 2");

    assertThat(differences(compare()))
        .containsExactly("before-gateway 1 null", "not-in-ledger 1 INBOX 2");
  }

  @Test
  void namesAFolderThatIsGoneAndGoesOn() throws Exception {
    mailbox.create("Referrals");
    gateway.reading("desk", mailbox.options() + "&folders=INBOX,Referrals");
    gateway.afterPolls("desk");
    mailbox.colleague(server -> server.getFolder("Referrals").delete(false));
    arrive(1);

    assertThat(differences(compare()))
        .containsExactlyInAnyOrder("before-gateway 1 null", "folder-gone 1 Referrals");
  }

  private void reading(String more) throws Exception {
    gateway.reading("desk", mailbox.options() + more);
    gateway.afterPolls("desk");
  }

  private void arrive(int mails) {
    for (int i = 1; i <= mails; i++) {
      mailbox.arrives(TestMailbox.mail(i + "@x.example", "mail " + i));
    }
    TestGateway.await("the mails", () -> gateway.stored.size() == mails);
  }

  private void expunge(String... subjects) throws Exception {
    mailbox.colleagueIn(
        "INBOX",
        (Folder folder) -> {
          for (jakarta.mail.Message mail : folder.getMessages()) {
            mail.setFlag(Flags.Flag.DELETED, List.of(subjects).contains(mail.getSubject()));
          }
          folder.expunge();
        });
    // The reader looks again at what changed, and would find what is missing before anybody asks.
    gateway.afterPolls("desk");
  }

  private void change(String sql) {
    store.jdbc().sql(sql).update();
  }

  private long compare() {
    long id =
        store
            .jdbc()
            .sql(
                "insert into comparison (mailbox, state, asked_by, asked_at)"
                    + " values ('desk', 'asked', 'jo', now()) returning id")
            .query(Long.class)
            .single();
    TestGateway.await(
        "the comparison",
        () ->
            store
                .jdbc()
                .sql("select state = 'compared' from comparison where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single());
    return id;
  }

  private List<String> differences(long comparison) {
    return store
        .jdbc()
        .sql(
            "select d.kind || ' ' || number || ' ' || coalesce(item, 'null') from difference d"
                + " left join difference_item i on i.comparison = d.comparison and i.kind = d.kind"
                + " where d.comparison = :id order by d.kind, item")
        .param("id", comparison)
        .query(String.class)
        .list();
  }
}
