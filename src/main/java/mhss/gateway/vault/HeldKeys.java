package mhss.gateway.vault;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import mhss.gateway.vault.KeyRows.KeyRow;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rows of keys that a transaction has made or locked. Until it ends nobody else can change or
 * destroy them, so that it need not read them again; after it nothing of them is kept.
 */
final class HeldKeys implements TransactionSynchronization {

  private final DataSource dataSource;
  private final Map<UUID, KeyRow> rows = new HashMap<>();
  private boolean ended;

  private HeldKeys(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Those of another, suspended transaction are not among them; without a transaction: none. */
  static HeldKeys ofTransaction(DataSource dataSource) {
    HeldKeys keys = new HeldKeys(dataSource);
    if (!TransactionSynchronizationManager.isSynchronizationActive()
        || !TransactionSynchronizationManager.isActualTransactionActive()) {
      keys.ended = true;
      return keys;
    }
    for (TransactionSynchronization known :
        TransactionSynchronizationManager.getSynchronizations()) {
      if (known instanceof HeldKeys held && held.dataSource == dataSource) {
        return held;
      }
    }
    TransactionSynchronizationManager.registerSynchronization(keys);
    return keys;
  }

  /** Null when it has to be read. */
  KeyRow get(UUID id) {
    return rows.get(id);
  }

  KeyRow hold(KeyRow row) {
    if (!ended) {
      rows.put(row.id(), row);
    }
    return row;
  }

  /** Does nothing for one that is not held. */
  void rewrap(KeyRow row) {
    rows.replace(row.id(), row);
  }

  void letGo(UUID id) {
    rows.remove(id);
  }

  /**
   * What was made since then is not there any more, and what was locked since then is not locked.
   */
  @Override
  public void savepointRollback(Object savepoint) {
    rows.clear();
  }

  /** Before the commit, with which the locks go. */
  @Override
  public void beforeCompletion() {
    ended = true;
    rows.clear();
  }
}
