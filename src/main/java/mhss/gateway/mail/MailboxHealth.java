package mhss.gateway.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a mailbox is doing, as the node that reads it last said. Times are those of the database.
 *
 * @param sinceSuccess since the last poll that went through
 * @param failures polls in a row that failed
 * @param failure cause and next step in plain words; also set when the mailbox is read but single
 *     mails cannot be
 * @param reader who holds the lease, as {@code gateway on mail-1}; empty when nobody does
 * @param waiting mails known and not settled yet
 * @param stall of a reader that is alive and comes no further
 */
public record MailboxHealth(
    String mailbox,
    Instant checkedAt,
    Optional<Instant> succeededAt,
    Optional<Duration> sinceSuccess,
    int failures,
    Optional<Instant> nextCheckAt,
    Optional<String> failure,
    Optional<String> reader,
    long waiting,
    Optional<Stall> stall) {

  private static final String ALL =
      """
      select h.*, extract(epoch from clock_timestamp() - h.succeeded_at) as age,
        extract(epoch from clock_timestamp() - h.stalled_since) as stalled,
        (select regexp_replace(owner, ' [0-9a-f-]{36}$', '') from mailbox_lease l
          where l.mailbox = h.mailbox and l.expires_at > clock_timestamp()) as reader,
        (select count(*) from mailbox_entry e
          where e.mailbox = h.mailbox and e.outcome = 'fetching') as waiting
      from mailbox_health h order by h.mailbox
      """;

  public MailboxHealth {
    if (reader.isEmpty()) {
      stall = Optional.empty();
    }
    Optional<String> stopped = stall.filter(Stall::alarm).map(Stall::words);
    if (stopped.isPresent()) {
      failure = stopped;
    }
  }

  public boolean healthy() {
    return failure.isEmpty();
  }

  /** Every mailbox that was ever read, in the order of its name. */
  public static List<MailboxHealth> all(JdbcClient jdbc) {
    return jdbc.sql(ALL)
        .query(
            (row, n) ->
                new MailboxHealth(
                    row.getString("mailbox"),
                    row.getTimestamp("checked_at").toInstant(),
                    Optional.ofNullable(row.getTimestamp("succeeded_at")).map(t -> t.toInstant()),
                    age(row, "age"),
                    row.getInt("failures"),
                    Optional.ofNullable(row.getTimestamp("next_check_at")).map(t -> t.toInstant()),
                    Optional.ofNullable(row.getString("failure")),
                    Optional.ofNullable(row.getString("reader")),
                    row.getLong("waiting"),
                    stall(row)))
        .list();
  }

  private static Optional<Stall> stall(ResultSet row) throws SQLException {
    Timestamp since = row.getTimestamp("stalled_since");
    return age(row, "stalled").map(lasts -> new Stall(since.toInstant(), lasts));
  }

  private static Optional<Duration> age(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column))
        .map(seconds -> Duration.ofMillis(seconds.movePointRight(3).longValue()));
  }
}
