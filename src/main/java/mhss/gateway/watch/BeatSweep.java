package mhss.gateway.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import mhss.gateway.heartbeat.Beat;
import mhss.gateway.heartbeat.Heartbeats;
import mhss.gateway.watch.AlertRows.Alert;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends heartbeats, and tells people of one that does not come back: once for each silence. */
class BeatSweep {

  private final Heartbeats heartbeats;
  private final AlertRows alerts;
  private final JdbcClient jdbc;
  private final Isolation isolation;
  private final Clock clock;
  private Instant watchedSince;
  private Instant lastLook;

  BeatSweep(
      Heartbeats heartbeats, AlertRows alerts, JdbcClient jdbc, Isolation isolation, Clock clock) {
    this.heartbeats = heartbeats;
    this.alerts = alerts;
    this.jdbc = jdbc;
    this.isolation = isolation;
    this.clock = clock;
  }

  void sweep() {
    isolation.alone("Heartbeats", heartbeats::sweep);
    if (watchedLongEnough()) {
      isolation.alone("Silent mailboxes", this::note);
    }
  }

  /** What could not come back while nothing ran has the time to, before anybody is told. */
  private boolean watchedLongEnough() {
    Instant now = clock.instant();
    Duration patience = heartbeats.patience();
    if (lastLook == null || Duration.between(lastLook, now).compareTo(patience) > 0) {
      watchedSince = now;
    }
    lastLook = now;
    return !now.isBefore(watchedSince.plus(patience));
  }

  private void note() {
    heartbeats.latest().stream().filter(beat -> beat.state().alarm()).forEach(this::note);
  }

  private void note(Beat beat) {
    alerts.note(
        new Alert(
            "heartbeat:%s:%s"
                .formatted(
                    beat.mailbox(), beat.lastArrived().map(Object::toString).orElse("never")),
            BookSweep.desk(jdbc, beat.mailbox()),
            null,
            "the heartbeat of mailbox %s %s. 'gateway heartbeat' says more, 'gateway mailbox test %1$s' looks for the cause"
                .formatted(beat.mailbox(), beat.state().words()),
            clock.instant()));
  }
}
