package mhss.gateway.access.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts attempts to sign in before they are looked at: many at the same moment get no more tries
 * than one after the other. On any node.
 */
public final class AttemptRows {

  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration wait;
  private final Duration longest;

  public AttemptRows(JdbcClient jdbc, Clock clock, Duration wait, Duration longest) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.wait = wait;
    this.longest = longest;
  }

  /**
   * @return until when to wait; empty: this attempt may be looked at
   */
  public Optional<Instant> begin(byte[] what, int tries) {
    boolean admitted =
        jdbc.sql(
                    """
                insert into sign_in_attempt as a (what, failures, last_at) values (:what, 1, :now)
                on conflict (what) do update set
                  failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end,
                  wait_until = case when a.last_at >= :forgotten and a.failures + 1 >= :tries then
                    :now + make_interval(secs =>
                      least(:longest, :wait * power(2, least(20, a.failures + 1 - :tries)))) end,
                  last_at = :now
                where a.wait_until is null or a.wait_until <= :now
                """)
                .param("what", what)
                .param("now", time(clock.instant()))
                .param("forgotten", time(clock.instant().minus(FORGOTTEN)))
                .param("tries", tries)
                .param("wait", wait.toSeconds())
                .param("longest", longest.toSeconds())
                .update()
            == 1;
    return admitted ? Optional.empty() : waits(what);
  }

  /** Until when the next attempt has to wait. */
  public Optional<Instant> waits(byte[] what) {
    return jdbc.sql("select wait_until from sign_in_attempt where what = ? and wait_until > ?")
        .params(what, time(clock.instant()))
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** The person came in, or an admin says that all is well. */
  public void forget(byte[] what) {
    jdbc.sql("delete from sign_in_attempt where what = ? or last_at < ?")
        .params(what, time(clock.instant().minus(FORGOTTEN)))
        .update();
  }

  /** This attempt was a good one; others of the same address may not have been. */
  public void takeBack(byte[] what, int tries) {
    jdbc.sql(
            """
            update sign_in_attempt set failures = greatest(0, failures - 1),
              wait_until = case when failures > :tries then wait_until end where what = :what
            """)
        .param("tries", tries)
        .param("what", what)
        .update();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
