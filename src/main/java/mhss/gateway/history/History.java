package mhss.gateway.history;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The append-only, hash-chained history. Safe with many writers and many nodes. */
public class History {

  private final Chain chain;
  private final Reading reading;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final InForce inForce;

  public History(DataSource dataSource, Clock clock) {
    this(dataSource, clock, new InForce());
  }

  History(DataSource dataSource, Clock clock, InForce inForce) {
    this.inForce = inForce;
    this.chain = new Chain(new JdbcTemplate(dataSource));
    this.reading = new Reading(dataSource);
    this.jdbc = JdbcClient.create(dataSource);
    this.clock = clock;
  }

  /**
   * Appends the step when the surrounding transaction commits, in that transaction.
   *
   * @throws IllegalStateException outside a transaction: a step without its effect would be a lie
   */
  public void record(Step step) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()
        || !TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "Step '"
              + step.step()
              + "' recorded outside a transaction. Record it in the one that"
              + " has its effect.");
    }
    Queue.ofTransaction(chain)
        .add(new Chain.Pending(Through.named(inForce.named(step)), clock.instant()));
  }

  /** What the surrounding transaction would append at its commit, as far as it has come. */
  public List<Step> pending() {
    return Queue.ofTransaction(chain).steps();
  }

  public List<Entry> ofMessage(UUID message) {
    return entries("where message = ? order by seq", message);
  }

  public List<Entry> ofCase(UUID caseFile) {
    return entries("where case_id = ? order by seq", caseFile);
  }

  public List<Entry> ofUrn(String urn) {
    return entries("where urn = ? order by seq", urn);
  }

  /** Who read what of a case and of its messages, the last one first. */
  public List<Entry> readings(UUID caseFile, Collection<UUID> messages) {
    return jdbc.sql(
            "select "
                + Row.COLUMNS
                + " from history where (case_id = ? or message = any(?))"
                + " and step in ('content-read', 'review-read') order by seq desc")
        .param(caseFile)
        .param(messages.toArray(UUID[]::new))
        .query((result, n) -> Row.of(result).entry(result.getBytes("hash")))
        .list();
  }

  /** What happened to a return. */
  public List<Entry> ofReturn(UUID id) {
    return entries(
        "where step like 'return-%' and facts like ? order by seq", "%\"file\":\"" + id + "\"%");
  }

  /** The last entries, oldest of them first. */
  public List<Entry> latest(int count) {
    return entries(
        "where seq > (select coalesce(max(seq), 0) from history) - ? order by seq", count);
  }

  /** Recomputes the whole chain; names the first entry that does not fit. */
  public Verification verify() {
    return verify(Set.of(), looked -> {});
  }

  /**
   * Recomputes the whole chain, past entries that do not fit.
   *
   * @param asked numbers of entries whose hashes are to be told
   * @param progress is told from time to time how many entries were looked at
   */
  public Verification verify(Set<Long> asked, LongConsumer progress) {
    return reading.verify(asked, progress);
  }

  /** The last entry; empty while there is none. */
  public Optional<Entry> head() {
    return latest(1).stream().findFirst();
  }

  /**
   * @param older than this entry; 0: from the newest on
   * @return the newest first, by the time at which they happened
   */
  public List<Entry> search(Sought sought, long older, int count) {
    return reading.search(sought, older, count);
  }

  /** Every kind of step that was ever recorded. */
  public SortedSet<String> steps() {
    return reading.steps();
  }

  /**
   * The entries of a period, from the first to the last with all between, although two nodes'
   * clocks may differ a little.
   */
  public Optional<Verification.Run> span(Instant from, Instant before) {
    return reading.span(from, before);
  }

  /** As {@link #search}, all of them and oldest first, exactly as they were hashed. */
  public void rows(Sought sought, Consumer<StoredRow> each) {
    reading.rows(sought, each);
  }

  /** Entries one after another: both numbers belong to them. */
  public void rows(long first, long last, Consumer<StoredRow> each) {
    reading.rows(first, last, each);
  }

  public void rows(Collection<Long> numbers, Consumer<StoredRow> each) {
    reading.rows(numbers, each);
  }

  private List<Entry> entries(String condition, Object value) {
    return jdbc.sql("select " + Row.COLUMNS + " from history " + condition)
        .param(value)
        .query((result, n) -> Row.of(result).entry(result.getBytes("hash")))
        .list();
  }
}
