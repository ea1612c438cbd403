package mhss.gateway.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stored messages waiting to be processed. The state is the queue: any number of nodes claim from
 * it. A claim only saves double work; that an effect happens once is decided where it is written,
 * by the status of the row.
 */
class WorkQueue {

  /**
   * From here on it is claimed alone, so that what stops the process takes nothing else with it.
   */
  private static final int TRIED_OFTEN = 3;

  /** A message that waits for its case is looked at this often, if the case is not seen first. */
  private static final Duration CASE_AGAIN = Duration.ofMinutes(1);

  /** Nothing waits so long: that time was taken from a clock that was wrong. */
  private static final Duration NO_WAIT = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final String node;
  private final Duration claimed;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final Bell bell = new Bell();
  private final Room room;
  private volatile Room.Place inHand;

  WorkQueue(JdbcClient jdbc, Clock clock, Room room, String node, Duration claimed) {
    this.jdbc = jdbc;
    this.room = room;
    inHand = room.take(0);
    this.clock = clock;
    this.node = node;
    this.claimed = claimed;
  }

  /** A process of this node's name that is gone cannot finish what it claimed. */
  private void releasePreviousLife() {
    jdbc.sql(
            "update message set claimed_until = null where claimed_by = :node and status = 'stored'")
        .param("node", node)
        .update();
  }

  /** Messages of this node were committed: nobody needs to wait for the next look. */
  void stored() {
    bell.ring();
  }

  void awaitStored(Duration atMost) {
    bell.await(atMost);
  }

  /**
   * Counts the try before anything is looked into: a message that stops the process is known by its
   * tries. Whoever claims is done with what was claimed before, however that ended.
   */
  synchronized List<Claim> claim(int most) {
    inHand.leave();
    List<Claim> claims = next(most);
    inHand = room.take(claims.stream().mapToLong(Claim::size).sum());
    return claims;
  }

  /** All that was claimed has left the memory. */
  void done() {
    inHand.leave();
  }

  private List<Claim> next(int most) {
    if (begun.compareAndSet(false, true)) {
      releasePreviousLife();
    }
    List<Claim> fresh = claim(most, 0, TRIED_OFTEN - 1);
    return fresh.isEmpty() ? claim(1, TRIED_OFTEN, Integer.MAX_VALUE) : fresh;
  }

  /** The oldest, and of those that follow it the smaller ones first, as far as there is room. */
  private List<Claim> claim(int most, int fewestTries, int mostTries) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            with due as (select id, size, stored_at from message
                          where status = 'stored'
                            and (claimed_until is null or claimed_until < :now or claimed_until > :never)
                            and (next_try_at is null or next_try_at <= :now or next_try_at > :never)
                            and attempts between :fewest and :most_tries
                          order by stored_at limit :most for update skip locked),
                 aged as (select id, size, row_number() over (order by stored_at, id) = 1 as oldest from due),
                 together as (select id, oldest, sum(size) over (order by oldest desc, size, id) as bytes from aged)
            update message set attempts = attempts + 1, claimed_by = :node, claimed_until = :until
             where id in (select id from together where oldest or bytes <= :bytes)
            returning id, attempts, may_send, said_kind, said_urn, size
            """)
        .param("node", node)
        .param("now", Timestamp.from(now))
        .param("never", Timestamp.from(now.plus(NO_WAIT)))
        .param("until", Timestamp.from(now.plus(claimed)))
        .param("most", most)
        .param("bytes", room.bytes())
        .param("fewest", fewestTries)
        .param("most_tries", mostTries)
        .query(
            (row, n) ->
                new Claim(
                    row.getObject(1, UUID.class),
                    row.getInt(2),
                    row.getBoolean(3),
                    Said.of(row.getString(4), row.getString(5)),
                    row.getLong(6)))
        .list();
  }

  /** It lay in the mailbox before the gateway came: it may change a case, but causes no reply. */
  void neverAnswer(UUID message) {
    jdbc.sql("update message set may_send = false where id = :id").param("id", message).update();
  }

  void tryAgain(UUID message, Duration after) {
    jdbc.sql(
            "update message set claimed_until = null, next_try_at = :at where id = :id and status = 'stored'")
        .param("at", Timestamp.from(clock.instant().plus(after)))
        .param("id", message)
        .update();
  }

  /** The try does not count: it was not the message that failed. */
  void startAgain(UUID message, Duration after) {
    jdbc.sql(
            "update message set claimed_until = null, attempts = 0, next_try_at = :at where id = :id and status = 'stored'")
        .param("at", Timestamp.from(clock.instant().plus(after)))
        .param("id", message)
        .update();
  }

  /**
   * Has a message wait for the case it speaks of, unless it has waited long enough.
   *
   * @return true when it waits
   */
  boolean waitForCase(UUID message, String urn, Duration atMost) {
    Instant now = clock.instant();
    return jdbc.sql(
                """
                update message set urn = :urn, claimed_by = null, claimed_until = null, attempts = 0, next_try_at = :next
                 where id = :id and status = 'stored' and stored_at > :since
                """)
            .param("id", message)
            .param("urn", urn)
            .param("next", Timestamp.from(now.plus(CASE_AGAIN)))
            .param("since", Timestamp.from(now.minus(atMost)))
            .update()
        > 0;
  }

  /** Has it claimed alone from now on, at once. */
  void alone(UUID message) {
    jdbc.sql(
            """
            update message set claimed_until = null, next_try_at = null, attempts = greatest(attempts, :often)
             where id = :id and status = 'stored'
            """)
        .param("often", TRIED_OFTEN)
        .param("id", message)
        .update();
  }

  record Claim(UUID message, int attempts, boolean maySend, Said said, long size) {

    boolean besideOthers() {
      return attempts <= TRIED_OFTEN;
    }
  }
}
