package mhss.gateway.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.operations.messages.FilterSql;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.TestVault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MessageListTest {

  private static final int COUNT = 4_000;
  private static final TestStore STORE = TestStore.fresh();
  private static final MessageStore MESSAGES =
      new MessageStore(
          STORE.jdbc(),
          TestVault.on(STORE.dataSource()),
          Clock.systemUTC(),
          STORE.transactions().getTransactionManager());
  private static final Partner PARTNER =
      new Partner(
          "atw-team",
          Set.of("team@atw.example", "second@atw.example"),
          Set.of(),
          Set.of("*"),
          Set.of(),
          false,
          false,
          false);
  private static final Correspondents CORRESPONDENTS =
      new Correspondents(MESSAGES, new Partners(() -> List.of(PARTNER)));

  private final MessageList list = new MessageList(STORE.jdbc(), CORRESPONDENTS);

  /** Many have the same time, as after a night without the mail server. */
  @BeforeAll
  static void fill() {
    UUID key = UUID.randomUUID();
    UUID caseFile = UUID.randomUUID();
    var sql = STORE.owner();
    sql.sql(
            "insert into vault_key (id, purpose, master_id, wrapped, created_at)"
                + " values (?, 'message', 'm', '', now())")
        .param(key)
        .update();
    sql.sql(
            """
            insert into case_file (id, desk, urn, urn_key, contract, rule_set, state, referral_date,
                                   received_at, key_id, opened_at, updated_at)
            values (?, 'provider', 'MH/000123', 'MH/000123', 'T', 'mhss-v8', 'referred',
                    '2026-01-01', now(), ?, now(), now())
            """)
        .params(caseFile, key)
        .update();
    sql.sql(
            """
            insert into message (id, direction, mailbox, desk, received_at, stored_at, size, sha256,
                                 key_id, status, kind, case_id, urn, sender_index, attachments)
            select gen_random_uuid(), 'in', 'provider', 'provider',
                   timestamptz '2026-01-01 00:00Z' + (n / 7) * interval '1 minute', now(), 1, '', ?,
                   case when n % 400 = 0 then 'parked' else 'applied' end,
                   case when n % 10 = 0 then 'V-02' else 'V-07' end,
                   case when n % 1000 = 1 then cast(? as uuid) end,
                   case when n % 1000 = 2 then 'MH/000123' end,
                   case when n % 100 = 3 then cast(? as bytea) when n % 100 = 4 then ? end,
                   n % 2
            from generate_series(1, ?) n
            """)
        .params(
            key,
            caseFile,
            MESSAGES.correspondentIndex("Team@atw.example"),
            MESSAGES.correspondentIndex("second@atw.example"),
            COUNT)
        .update();
    sql.sql("vacuum analyze message").update();
  }

  @Test
  void givesEveryMessageOnceNewestFirst() {
    List<ListedMessage> all = all(MessageFilter.ALL, 333);
    assertThat(all).extracting(ListedMessage::id).doesNotHaveDuplicates().hasSize(COUNT);
    assertThat(all)
        .extracting(ListedMessage::receivedAt)
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
  }

  @Test
  void goesBackThePagesItCame() {
    MessageList.Page first = page(MessageFilter.ALL, Optional.empty(), 50);
    MessageList.Page second = page(MessageFilter.ALL, first.older(), 50);
    MessageList.Page back = list.page(MessageFilter.ALL, Optional.empty(), second.newer(), 50);
    assertThat(first.newer()).isEmpty();
    assertThat(back.messages()).isEqualTo(first.messages());
    assertThat(back.newer()).isEmpty();
    assertThat(back.older()).isEqualTo(first.older());
  }

  @Test
  void takesItsPlaceInTheListThroughAUrl() {
    MessageCursor cursor = page(MessageFilter.ALL, Optional.empty(), 50).older().orElseThrow();
    assertThat(MessageCursor.of(cursor.toString())).contains(cursor);
    assertThat(MessageCursor.of("1-x")).isEmpty();
    assertThat(MessageCursor.of("99999999999999999-" + "-".repeat(36))).isEmpty();
    assertThat(MessageCursor.of("'; drop table message; --")).isEmpty();
  }

  @Test
  void findsByStatusKindAndTime() {
    assertThat(all(with("parked", null, null), 3)).hasSize(COUNT / 400);
    assertThat(all(with(null, "V-02", null), 100)).hasSize(COUNT / 10);
    assertThat(all(with("parked", "V-07", null), 100)).isEmpty();
    Instant hour = Instant.parse("2026-01-01T01:00:00Z");
    MessageFilter before =
        new MessageFilter(null, hour, null, null, null, null, null, null, null, null, null, null);
    assertThat(all(before, 100)).hasSize(60 * 7 - 1);
  }

  @Test
  void findsByAttachmentUrnAndCase() {
    MessageFilter filter =
        new MessageFilter(null, null, null, null, null, null, null, null, null, null, null, true);
    assertThat(all(filter, 700)).hasSize(COUNT / 2);
    assertThat(all(with(null, null, "MH/000123"), 3)).hasSize(2 * COUNT / 1000);
    assertThat(all(with(null, null, "MH/999999"), 3)).isEmpty();
  }

  @Test
  void findsByEveryAddressOfAPartnerAndNamesThePartner() {
    MessageFilter both = from(CORRESPONDENTS.ofPartner("atw-team"));
    assertThat(all(both, 7))
        .hasSize(2 * COUNT / 100)
        .allMatch(line -> line.partner().equals(Optional.of("atw-team")));
    assertThat(all(from(List.of(CORRESPONDENTS.index("SECOND@atw.example"))), 7))
        .hasSize(COUNT / 100);
    assertThat(all(from(List.of(CORRESPONDENTS.index("nobody@x.example"))), 7)).isEmpty();
  }

  @Test
  void countsNoMoreThanAThousand() {
    MessageList.Count all = list.count(MessageFilter.ALL);
    assertThat(all.more()).isTrue();
    assertThat(all.counted()).isEqualTo(MessageList.COUNTED);
    MessageList.Count parked = list.count(with("parked", null, null));
    assertThat(parked.more()).isFalse();
    assertThat(parked.byStatus()).containsEntry("parked", COUNT / 400);
  }

  @Test
  void aDeepPageReadsTheIndexAndNoMoreOfIt() {
    MessageCursor deep = all(MessageFilter.ALL, 1_000).get(COUNT - 60).cursor();
    FilterSql sql = new FilterSql(MessageFilter.ALL).beyond(deep, true);
    String plan =
        String.join(
            "\n",
            sql.bind(STORE.jdbc().sql("explain (analyze, timing off) " + sql.ids(true, 51)))
                .query(String.class)
                .list());
    assertThat(plan).contains("Index Only Scan using message_list").contains("Index Cond");
    assertThat(plan).doesNotContain("Rows Removed", "Sort", "Seq Scan");
  }

  @Test
  void refusesCodesThatAreNone() {
    assertThatThrownBy(() -> with("x' or 'a' = 'a", null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no status");
  }

  private List<ListedMessage> all(MessageFilter filter, int size) {
    List<ListedMessage> all = new ArrayList<>();
    Optional<MessageCursor> from = Optional.empty();
    do {
      MessageList.Page page = page(filter, from, size);
      all.addAll(page.messages());
      from = page.older();
    } while (from.isPresent());
    return all;
  }

  private MessageList.Page page(MessageFilter filter, Optional<MessageCursor> before, int size) {
    return list.page(filter, before, Optional.empty(), size);
  }

  private static MessageFilter with(String status, String kind, String urn) {
    List<String> statuses = status == null ? List.of() : List.of(status);
    return new MessageFilter(
        null, null, null, null, null, kind, statuses, null, null, urn, null, null);
  }

  private static MessageFilter from(List<String> correspondents) {
    return new MessageFilter(
        null, null, null, null, null, null, null, null, correspondents, null, null, null);
  }
}
