package mhss.gateway.returns.rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The last event that counts: no smaller number can still be committed. */
public class Watermark {

  private final JdbcClient jdbc;
  private final TransactionTemplate own;

  public Watermark(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Waits for everybody who is just writing events, and keeps nobody from it afterwards: numbers
   * are given before their transactions commit, so that the greatest one that can be seen is not
   * yet a promise. Must not be called in a transaction that has written an event.
   */
  public long take() {
    return own.execute(
        status -> {
          jdbc.sql("set local lock_timeout = '60s'").update();
          jdbc.sql("lock table case_event in share mode").update();
          return jdbc.sql("select coalesce(max(n), 0) from case_event").query(Long.class).single();
        });
  }
}
