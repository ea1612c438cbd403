package mhss.gateway.mail.mailbox;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mhss.gateway.mail.mailbox.books.Lease;
import mhss.gateway.mail.mailbox.imap.IdleWait;
import mhss.gateway.mail.mailbox.imap.ImapConnection;
import mhss.gateway.mail.mailbox.imap.ImapServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the server say when a mail comes (RFC 2177), on a connection of its own. It only wakes the
 * reader up: when it is silent, the poll finds the mail.
 */
final class MailboxIdle implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(MailboxIdle.class);

  /** Servers may drop a client after 30 min, firewalls after 10. */
  private static final Duration REISSUE = Duration.ofMinutes(8);

  private static final Duration STAND_BY = Duration.ofSeconds(5);

  private final String mailbox;
  private final String folder;
  private final ImapServer server;
  private final Lease lease;
  private final Wake reader;

  private final Wake own = new Wake();
  private final ScheduledExecutorService watchdog;
  private volatile IdleWait waiting;

  MailboxIdle(
      String mailbox,
      MailboxOptions options,
      ImapServer server,
      Lease lease,
      Wake reader,
      ScheduledExecutorService watchdog) {
    this.mailbox = mailbox;
    this.folder = options.watchesAll() ? "INBOX" : options.folders().get(0);
    this.server = server;
    this.lease = lease;
    this.reader = reader;
    this.watchdog = watchdog;
  }

  @Override
  public void run() {
    int failures = 0;
    try {
      while (!own.stopped()) {
        if (lease.epoch().isEmpty()) {
          own.rest(STAND_BY);
          continue;
        }
        try (ImapConnection connection = server.connect(REISSUE.plusMinutes(1))) {
          if (!waitForMail(connection)) {
            LOG.info("Mailbox {}: the server has no IDLE; new mail is found by polling", mailbox);
            return;
          }
          failures = 0;
        } catch (MessagingException | RuntimeException | Error e) {
          // Also what an authenticator throws that finds no token, and that there was no memory:
          // the next time may be good, and nobody else would begin again.
          LOG.debug("Mailbox {}: waiting was interrupted ({})", mailbox, HandOver.name(e));
          own.rest(Backoff.after(++failures));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * @return false when the server cannot
   */
  private boolean waitForMail(ImapConnection connection) throws MessagingException {
    return connection.run(
        imap -> {
          if (!imap.can("IDLE")) {
            return false;
          }
          imap.examine(folder);
          // Whatever came while nobody waited.
          reader.ring();
          while (!own.stopped() && lease.epoch().isPresent()) {
            waiting = imap.idle();
            Future<?> reissue =
                watchdog.schedule(waiting::end, REISSUE.toMillis(), TimeUnit.MILLISECONDS);
            try {
              if (!own.stopped()) {
                waiting.await(reader::ring);
              }
            } finally {
              reissue.cancel(false);
              waiting = null;
            }
          }
          return true;
        });
  }

  void stop() {
    own.stop();
    IdleWait now = waiting;
    if (now != null) {
      now.end();
    }
  }
}
