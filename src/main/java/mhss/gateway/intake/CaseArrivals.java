package mhss.gateway.intake;

import java.util.List;
import java.util.UUID;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices that a case was opened, by whomsoever, and has the messages processed that wait for it.
 */
public class CaseArrivals {

  static final String UNKNOWN_CASE = "unknown-case";

  private static final Logger LOG = LoggerFactory.getLogger(CaseArrivals.class);

  private final JdbcClient jdbc;
  private final History history;
  private final TransactionTemplate transactions;

  CaseArrivals(JdbcClient jdbc, History history, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.history = history;
    this.transactions = transactions;
  }

  /** Named by the route {@code release-held}. */
  public void release() {
    transactions.executeWithoutResult(
        status -> {
          hurry();
          releaseParked().forEach(this::record);
        });
  }

  /** What still waits need not wait for its next look. */
  private void hurry() {
    jdbc.sql(
            """
            update message set next_try_at = null
             where status = 'stored' and next_try_at is not null and urn is not null
               and exists (select 1 from case_file where case_file.desk = message.desk and urn_key = message.urn)
            """)
        .update();
  }

  private List<Released> releaseParked() {
    return jdbc.sql(
            """
            update message set status = 'stored', attempts = 0, cause = null, cause_text = null
             where status = 'parked' and cause = :cause and urn is not null
               and exists (select 1 from case_file where case_file.desk = message.desk and urn_key = message.urn)
            returning id, urn
            """)
        .param("cause", UNKNOWN_CASE)
        .query((row, n) -> new Released(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  private void record(Released released) {
    history.record(
        Step.of("released", "case-opened")
            .message(released.message())
            .caseFile(null, released.urn()));
    LOG.info(
        "Message {} waited for the case of {}, which is open: it is processed again",
        released.message(),
        released.urn());
  }

  private record Released(UUID message, String urn) {}
}
