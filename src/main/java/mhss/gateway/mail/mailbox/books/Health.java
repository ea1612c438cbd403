package mhss.gateway.mail.mailbox.books;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes how one mailbox is doing: table mailbox_health. */
public final class Health {

  private static final Logger LOG = LoggerFactory.getLogger(Health.class);

  private final JdbcClient jdbc;
  private final String mailbox;

  public Health(JdbcClient jdbc, String mailbox) {
    this.jdbc = jdbc;
    this.mailbox = mailbox;
  }

  /**
   * @param trouble with single mails or folders; null when there is none
   */
  public void read(String trouble) {
    write(
        """
        insert into mailbox_health (mailbox, checked_at, succeeded_at, failures, failure)
        values (:mailbox, clock_timestamp(), clock_timestamp(), 0, :failure)
        on conflict (mailbox) do update
          set checked_at = excluded.checked_at, succeeded_at = excluded.succeeded_at,
              failures = 0, next_check_at = null, failure = excluded.failure, stalled_since = null
        """,
        trouble,
        Duration.ZERO);
  }

  public void failed(String failure, Duration nextCheck) {
    write(
        """
        insert into mailbox_health (mailbox, checked_at, failures, next_check_at, failure)
        values (:mailbox, clock_timestamp(), 1,
          clock_timestamp() + make_interval(secs => :seconds), :failure)
        on conflict (mailbox) do update
          set checked_at = excluded.checked_at, failures = mailbox_health.failures + 1,
              next_check_at = excluded.next_check_at, failure = excluded.failure,
              stalled_since = null
        """,
        failure,
        nextCheck);
  }

  /**
   * The reader is at a poll that does not end.
   *
   * @param lasts since its last step
   */
  public void stalls(Duration lasts) {
    write(
        """
        insert into mailbox_health (mailbox, checked_at, failures, failure, stalled_since)
        values (:mailbox, clock_timestamp(), 0, :failure,
          clock_timestamp() - make_interval(secs => :seconds))
        on conflict (mailbox) do update
          set stalled_since = coalesce(mailbox_health.stalled_since, excluded.stalled_since)
        """,
        null,
        lasts);
  }

  /** It came further; or another reader stalled here before, and is gone. */
  public void goesOn() {
    write(
        "update mailbox_health set stalled_since = null"
            + " where mailbox = :mailbox and stalled_since is not null",
        null,
        Duration.ZERO);
  }

  private void write(String sql, String failure, Duration time) {
    try {
      jdbc.sql(sql)
          .param("mailbox", mailbox)
          .param("failure", failure)
          .param("seconds", time.toMillis() / 1000.0)
          .update();
    } catch (DataAccessException e) {
      LOG.warn(
          "Mailbox {}: its state is not noted, the database does not answer ({})",
          mailbox,
          e.getClass().getSimpleName());
    }
  }
}
