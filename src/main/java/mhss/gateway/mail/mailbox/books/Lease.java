package mhss.gateway.mail.mailbox.books;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The right to read a mailbox, held by one node at a time and renewed by the clock of the database.
 * A node that was away too long finds a higher epoch and every write of it is refused.
 */
public final class Lease {

  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

  /** Nobody takes a lease for a day: it was given while the clock of the database was wrong. */
  private static final String TAKE_OR_RENEW =
      """
      insert into mailbox_lease (mailbox, owner, epoch, expires_at)
      values (:mailbox, :owner, 1, clock_timestamp() + make_interval(secs => :seconds))
      on conflict (mailbox) do update
        set owner = excluded.owner, expires_at = excluded.expires_at,
            epoch = mailbox_lease.epoch
              + case when mailbox_lease.owner = excluded.owner then 0 else 1 end
        where mailbox_lease.owner = excluded.owner
          or mailbox_lease.expires_at <= clock_timestamp()
          or mailbox_lease.expires_at > clock_timestamp() + interval '1 day'
      returning epoch
      """;

  private final JdbcClient jdbc;
  private final String mailbox;
  private final Duration expiry;
  private final String owner = "gateway on " + hostName() + " " + UUID.randomUUID();

  private record Held(long epoch, long untilNanos) {}

  private volatile Held held;
  private boolean released;

  /**
   * @param expiry after this without a renewal another node may take over
   */
  public Lease(JdbcClient jdbc, String mailbox, Duration expiry) {
    this.jdbc = jdbc;
    this.mailbox = mailbox;
    this.expiry = expiry;
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this machine";
    }
  }

  /** The number of the lease we hold; empty when another node reads, or we could not renew. */
  public OptionalLong epoch() {
    Held now = held;
    return now != null && now.untilNanos - System.nanoTime() > 0
        ? OptionalLong.of(now.epoch)
        : OptionalLong.empty();
  }

  /** To be called several times within the expiry. */
  public synchronized void renew() {
    if (released) {
      return;
    }
    long asked = System.nanoTime();
    try {
      Optional<Long> epoch =
          jdbc.sql(TAKE_OR_RENEW)
              .param("mailbox", mailbox)
              .param("owner", owner)
              .param("seconds", expiry.toMillis() / 1000.0)
              .query(Long.class)
              .optional();
      note(epoch.map(number -> new Held(number, asked + expiry.toNanos())).orElse(null));
    } catch (DataAccessException e) {
      LOG.warn(
          "Mailbox {}: the lease is not renewed, the database does not answer ({}); tried again",
          mailbox,
          e.getClass().getSimpleName());
    }
  }

  private void note(Held now) {
    Held before = held;
    held = now;
    if (now != null && (before == null || before.epoch != now.epoch)) {
      LOG.info("Mailbox {}: this node reads it now (lease {})", mailbox, now.epoch);
    } else if (now == null && before != null) {
      LOG.warn("Mailbox {}: another node reads it now; this one stands by", mailbox);
    }
  }

  /** Lets another node take over at once; this lease is never taken again. */
  public synchronized void release() {
    released = true;
    held = null;
    try {
      jdbc.sql(
              "update mailbox_lease set expires_at = clock_timestamp()"
                  + " where mailbox = :mailbox and owner = :owner")
          .param("mailbox", mailbox)
          .param("owner", owner)
          .update();
    } catch (DataAccessException e) {
      LOG.warn("Mailbox {}: the lease is not given back; it runs out by itself", mailbox);
    }
  }
}
