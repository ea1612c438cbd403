package mhss.gateway.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the ledger, the messages and the outbox of a mailbox say of each other. */
class StoreBooks {

  /** Of each kind so many are named, each night the same; the others are counted. */
  static final int MOST = 1_000;

  /**
   * By kind: a query of identifiers. The ledger is kept by the clock of the database, for all
   * nodes. Without their bytes may be what must not be held or is not kept: its key is destroyed.
   */
  private static final Map<Kind, String> QUERIES =
      new TreeMap<>(
          Map.of(
              Kind.WAITS_IN_LEDGER,
              """
              select folder || ' ' || uid from mailbox_entry
              where mailbox = :mailbox and outcome = 'fetching'
                and (attempts >= 3 or noted_at < clock_timestamp() - make_interval(secs => :seconds))
              """,
              Kind.LEDGER_WITHOUT_MESSAGE,
              """
              select folder || ' ' || uid from mailbox_entry e
              where mailbox = :mailbox and outcome in ('stored', 'copy')
                and not exists (select from message m where m.id = e.message)
              """,
              Kind.MESSAGE_WITHOUT_LEDGER,
              """
              select id::text from message m
              where mailbox = :mailbox and direction = 'in'
                and not exists (select from mailbox_entry e where e.message = m.id)
              """,
              Kind.MESSAGE_WITHOUT_OUTCOME,
              """
              select id::text from message
              where mailbox = :mailbox and status = 'stored' and stored_at < :long
                and (next_try_at is null or next_try_at < :long)
              """,
              Kind.MESSAGE_WITHOUT_CONTENT,
              """
              select m.id::text from message m join vault_key k on k.id = m.key_id
              where m.mailbox = :mailbox and m.direction = 'in' and k.wrapped is not null
                and not exists (select from message_content c where c.message = m.id)
              """,
              Kind.SENT_WITHOUT_COPY,
              """
              select o.id::text from outbox o
                left join message m on m.id = o.message left join vault_key k on k.id = m.key_id
              where o.mailbox = :mailbox and o.state = 'sent' and (m.id is null or k.wrapped is not null
                and not exists (select from message_content c where c.message = m.id))
              """,
              Kind.NOT_LEFT,
              """
              select id::text from outbox
              where mailbox = :mailbox and state in ('due', 'sending') and queued_at < :long
                and due_at < :long
              """));

  private static final String COUNTED =
      "select item, count(*) over () from (%s) found (item) order by 1 limit %d";

  private final JdbcClient jdbc;
  private final Duration tooLong;

  StoreBooks(JdbcClient jdbc, Duration tooLong) {
    this.jdbc = jdbc;
    this.tooLong = tooLong;
  }

  interface Found {
    /**
     * @param items of very many only the first
     */
    void noted(Kind kind, long number, List<String> items);
  }

  /** Kinds of which there is at least one. */
  void look(String mailbox, Instant now, Found found) {
    QUERIES.forEach(
        (kind, query) -> {
          List<Item> items =
              jdbc.sql(COUNTED.formatted(query, MOST))
                  .param("mailbox", mailbox)
                  .param("long", now.minus(tooLong).atOffset(ZoneOffset.UTC))
                  .param("seconds", tooLong.toSeconds())
                  .query((row, n) -> new Item(row.getString(1), row.getLong(2)))
                  .list();
          if (!items.isEmpty()) {
            found.noted(kind, items.get(0).number(), items.stream().map(Item::name).toList());
          }
        });
  }

  /**
   * @param number how many there are of its kind
   */
  private record Item(String name, long number) {}
}
