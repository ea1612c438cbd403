package mhss.gateway.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mhss.gateway.reconciliation.Comparison.State;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code comparison}, {@code difference} and {@code difference_item}. */
class ComparisonRows {

  private final JdbcClient jdbc;

  ComparisonRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One that is open serves everybody who asks. */
  long ask(String mailbox, String actor, Instant now) {
    lock(mailbox);
    return jdbc.sql("select id from comparison where mailbox = :mailbox and state = 'asked'")
        .param("mailbox", mailbox)
        .query(Long.class)
        .optional()
        .orElseGet(() -> insert(mailbox, actor, now));
  }

  private long insert(String mailbox, String actor, Instant now) {
    return jdbc.sql(
            """
            insert into comparison (mailbox, state, asked_by, asked_at)
            values (:mailbox, 'asked', :actor, :now) returning id
            """)
        .param("mailbox", mailbox)
        .param("actor", actor)
        .param("now", timestamp(now))
        .query(Long.class)
        .single();
  }

  /** Until the end of the transaction nobody else asks for this mailbox. */
  void lock(String mailbox) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('comparison ' || :mailbox, 0))")
        .param("mailbox", mailbox)
        .query(row -> {});
  }

  boolean askedSince(String mailbox, Instant since) {
    return jdbc.sql(
            "select exists (select from comparison"
                + " where mailbox = :mailbox and asked_at >= :since)")
        .param("mailbox", mailbox)
        .param("since", timestamp(since))
        .query(Boolean.class)
        .single();
  }

  /** Looked through, and nobody else's to close. */
  List<Long> toClose() {
    return jdbc.sql(
            "select id from comparison where state = 'compared' order by id for update skip locked")
        .query(Long.class)
        .list();
  }

  void note(long id, Kind kind, long number, List<String> items) {
    jdbc.sql("insert into difference (comparison, kind, number) values (:id, :kind, :number)")
        .param("id", id)
        .param("kind", kind.code())
        .param("number", number)
        .update();
    jdbc.sql(
            "insert into difference_item (comparison, kind, item)"
                + " select :id, :kind, item from unnest(:items::text[]) item")
        .param("id", id)
        .param("kind", kind.code())
        .param("items", items.toArray(String[]::new))
        .update();
  }

  /** Beyond those that are named only their number tells that there are more than before. */
  void close(long id) {
    jdbc.sql(
            """
            with before as (
              select max(b.id) as id from comparison c join comparison b on b.mailbox = c.mailbox
              where c.id = :id and b.id < c.id and b.state = 'done'),
            named as (
              select i.kind, count(*) filter (where o.item is null) as unknown
              from difference_item i left join difference_item o
                on o.comparison = (select id from before) and o.kind = i.kind and o.item = i.item
              where i.comparison = :id group by i.kind)
            update difference d set fresh = greatest(named.unknown, d.number - coalesce((
                select o.number from difference o
                where o.comparison = (select id from before) and o.kind = d.kind), 0))
            from named where d.comparison = :id and d.kind = named.kind
            """)
        .param("id", id)
        .update();
    jdbc.sql("update comparison set state = 'done' where id = :id").param("id", id).update();
  }

  /**
   * Those that were begun before then.
   *
   * @param unseen why, where nobody looked through the mailbox
   * @param unfinished why, where nobody looked through the store after it
   */
  void fail(Instant begunBefore, Instant now, String unseen, String unfinished) {
    jdbc.sql(
            """
            update comparison set state = 'failed', done_at = :now,
              failure = case state when 'asked' then :unseen else :unfinished end
            where state in ('asked', 'compared') and coalesce(done_at, asked_at) < :before
            """)
        .param("before", timestamp(begunBefore))
        .param("now", timestamp(now))
        .param("unseen", unseen)
        .param("unfinished", unfinished)
        .update();
  }

  void forget(Instant before) {
    jdbc.sql("delete from comparison where asked_at < :before")
        .param("before", timestamp(before))
        .update();
  }

  Optional<Comparison> find(long id) {
    return list("where c.id = :value", id, 1).stream().findFirst();
  }

  /** Newest first. */
  List<Comparison> of(String mailbox, int most) {
    return list("where c.mailbox = :value", mailbox, most);
  }

  /** Of each mailbox the newest that is in one of these states. */
  List<Comparison> newest(List<String> states) {
    return list(
        "where c.id in (select max(id) from comparison where state = any(:value) group by mailbox)",
        states.toArray(String[]::new),
        Integer.MAX_VALUE);
  }

  private List<Comparison> list(String condition, Object value, int most) {
    List<Comparison> bare =
        jdbc.sql("select * from comparison c " + condition + " order by c.id desc limit :most")
            .param("value", value)
            .param("most", most)
            .query(ComparisonRows::comparison)
            .list();
    Map<Long, List<Difference>> differences = differences(bare);
    return bare.stream()
        .map(one -> with(one, differences.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private Map<Long, List<Difference>> differences(List<Comparison> of) {
    record Found(long comparison, Difference difference) {}
    return jdbc
        .sql(
            """
            select d.comparison, d.kind, d.number, d.fresh,
              array(select item from difference_item i
                where i.comparison = d.comparison and i.kind = d.kind order by item) as items
            from difference d where d.comparison = any(:ids)
            """)
        .param("ids", of.stream().map(Comparison::id).toArray(Long[]::new))
        .query(
            (row, n) ->
                new Found(
                    row.getLong("comparison"),
                    new Difference(
                        Kind.of(row.getString("kind")).orElseThrow(),
                        row.getLong("number"),
                        row.getLong("fresh"),
                        List.of((String[]) row.getArray("items").getArray()))))
        .list()
        .stream()
        .sorted(Comparator.comparing(found -> found.difference().kind()))
        .collect(
            Collectors.groupingBy(
                Found::comparison, Collectors.mapping(Found::difference, Collectors.toList())));
  }

  private static Comparison comparison(ResultSet row, int n) throws SQLException {
    return new Comparison(
        row.getLong("id"),
        row.getString("mailbox"),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("asked_by"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("done_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getLong("mails"),
        row.getLong("entries"),
        Optional.ofNullable(row.getString("failure")),
        List.of());
  }

  private static Comparison with(Comparison one, List<Difference> differences) {
    return new Comparison(
        one.id(),
        one.mailbox(),
        one.state(),
        one.askedBy(),
        one.askedAt(),
        one.doneAt(),
        one.mails(),
        one.entries(),
        one.failure(),
        differences);
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
