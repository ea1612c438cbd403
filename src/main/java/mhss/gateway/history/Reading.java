package mhss.gateway.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import mhss.gateway.history.verifying.ChainCheck;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain, to be read; much of it only a few rows in memory at a time. */
final class Reading {

  private static final int FETCH = 1_000;

  /** Who downloads an export may be slow; reading keeps nothing from others. */
  private static final String PATIENT = "set local idle_in_transaction_session_timeout = '1h'";

  private static final String SELECT = "select " + Row.COLUMNS + " from history ";

  /** From one kind of step to the next by the index, whatever their number. */
  private static final String STEPS =
      """
      with recursive kind (step) as (
        (select step from history order by step limit 1)
        union all
        select (select h.step from history h where h.step > kind.step order by h.step limit 1)
        from kind where kind.step is not null)
      select step from kind where step is not null
      """;

  /** So many entries apart two neighbours in time may stand in the chain. */
  private static final int NEARBY = 10_000;

  /**
   * By the index of the time; the numbers around its ends are looked at for entries out of turn.
   */
  private static final String SPAN =
      """
      with ends (first, last) as (values (
          (select seq from history where at >= ? and at < ? order by at, seq limit 1),
          (select seq from history where at >= ? and at < ? order by at desc, seq desc limit 1)))
      select (select min(seq) from history where seq between first - ? and first and at >= ? and at < ?) as first,
             (select max(seq) from history where seq between last and last + ? and at >= ? and at < ?) as last
      from ends
      """;

  private final JdbcTemplate jdbc;
  private final JdbcTemplate streaming;
  private final TransactionTemplate transaction;

  Reading(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.streaming = new JdbcTemplate(dataSource);
    streaming.setFetchSize(FETCH);
    // PostgreSQL gives a cursor only inside a transaction; without one it sends the whole table.
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    transaction.setReadOnly(true);
    transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
  }

  Verification verify(Set<Long> asked, LongConsumer progress) {
    ChainCheck check = new ChainCheck(SELECT + "order by seq", asked, progress);
    return transaction.execute(status -> jdbc.execute(check));
  }

  List<Entry> search(Sought sought, long older, int count) {
    Map<String, Object> conditions = sought.conditions();
    List<Object> values = values(conditions);
    String where = where(sought, conditions);
    if (older > 0) {
      where += " and (at, seq) < (?, ?)";
      values.add(momentOf(older));
      values.add(older);
    }
    values.add(count);
    return jdbc.query(
        SELECT + where + " order by at desc, seq desc limit ?",
        (row, n) -> Row.of(row).entry(row.getBytes("hash")),
        values.toArray());
  }

  private OffsetDateTime momentOf(long seq) {
    return jdbc
        .queryForList("select at from history where seq = ?", OffsetDateTime.class, seq)
        .stream()
        .findFirst()
        .orElse(OffsetDateTime.MIN);
  }

  Optional<Verification.Run> span(Instant from, Instant before) {
    OffsetDateTime first = from.atOffset(ZoneOffset.UTC);
    OffsetDateTime end = before.atOffset(ZoneOffset.UTC);
    return jdbc
        .query(
            SPAN,
            (row, n) -> new Verification.Run(row.getLong("first"), row.getLong("last")),
            first,
            end,
            first,
            end,
            NEARBY,
            first,
            end,
            NEARBY,
            first,
            end)
        .stream()
        .filter(run -> run.from() > 0)
        .findFirst();
  }

  SortedSet<String> steps() {
    return new TreeSet<>(jdbc.queryForList(STEPS, String.class));
  }

  void rows(Sought sought, Consumer<StoredRow> each) {
    Map<String, Object> conditions = sought.conditions();
    stream(where(sought, conditions) + " order by seq", each, values(conditions).toArray());
  }

  void rows(long first, long last, Consumer<StoredRow> each) {
    stream("where seq between ? and ? order by seq", each, first, last);
  }

  void rows(Collection<Long> numbers, Consumer<StoredRow> each) {
    stream("where seq = any(?) order by seq", each, (Object) numbers.toArray(Long[]::new));
  }

  private void stream(String where, Consumer<StoredRow> each, Object... values) {
    RowCallbackHandler row = result -> each.accept(stored(result));
    transaction.executeWithoutResult(
        status -> {
          streaming.execute(PATIENT);
          streaming.query(SELECT + where, row, values);
        });
  }

  private static StoredRow stored(ResultSet result) throws SQLException {
    return StoredRow.of(Row.of(result), result.getBytes("hash"));
  }

  private static String where(Sought sought, Map<String, Object> conditions) {
    return conditions.keySet().stream()
        .collect(Collectors.joining(" and ", "where ", conditions.isEmpty() ? "" : " and "))
        .concat(sought.persons());
  }

  private static List<Object> values(Map<String, Object> conditions) {
    return conditions.values().stream()
        .map(value -> value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value)
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
