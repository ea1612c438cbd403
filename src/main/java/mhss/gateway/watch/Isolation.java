package mhss.gateway.watch;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Each case in a transaction of its own: what fails for one is tried again, the others go on. */
class Isolation {

  private static final Logger LOG = LoggerFactory.getLogger(Isolation.class);

  private final TransactionTemplate transaction;
  private final TransactionTemplate savepoint;

  Isolation(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
    this.savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * @param what identifiers only
   * @return false when it failed, and is tried again next time
   */
  boolean alone(String what, Runnable work) {
    try {
      transaction.executeWithoutResult(status -> work.run());
      return true;
    } catch (RuntimeException e) {
      // Its class only: what others throw may quote content.
      LOG.error("{}: {}; tried again", what, e.getClass().getName());
      return false;
    }
  }

  /** In the surrounding transaction, which what throws leaves as it was before. */
  <T> T undone(Supplier<T> work) {
    return savepoint.execute(status -> work.get());
  }
}
