package mhss.gateway.history;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The append-only, hash-chained history. Safe with many writers and many nodes. */
public class History {

  private final Chain chain;
  private final Verifier verifier;
  private final JdbcClient jdbc;
  private final Clock clock;

  public History(DataSource dataSource, Clock clock) {
    this.chain = new Chain(new JdbcTemplate(dataSource));
    this.verifier = new Verifier(dataSource);
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
    Queue.ofTransaction(chain).add(new Chain.Pending(step, clock.instant()));
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
    return verifier.verify();
  }

  private List<Entry> entries(String condition, Object value) {
    return jdbc.sql("select " + Row.COLUMNS + " from history " + condition)
        .param(value)
        .query((result, n) -> Row.of(result).entry(result.getBytes("hash")))
        .list();
  }
}
