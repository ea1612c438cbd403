package mhss.gateway.console.today;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mhss.gateway.heartbeat.Beat;
import mhss.gateway.heartbeat.Heartbeats;
import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.operations.RouteFile;
import mhss.gateway.operations.RouteFiles;
import mhss.gateway.partners.PinnedKeys;
import mhss.gateway.reconciliation.Comparison;
import mhss.gateway.reconciliation.Reconciliation;
import mhss.gateway.responses.ClosedWay;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.store.RunningGateways;
import mhss.gateway.watch.Standing;
import mhss.gateway.watch.Standings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the day begins with, from everywhere. */
class Today {

  private static final int AHEAD = 35;
  private static final int NEXT = 5;
  private static final Set<String> TO_COME = Set.of("planned", "due", "waiting");

  private final Standings standings;
  private final Returns returns;
  private final PinnedKeys keys;
  private final Sources sources;
  private final Clock clock;

  /** What is asked of the store itself. */
  record Sources(JdbcClient sql, Reconciliation reconciliation, Heartbeats heartbeats) {}

  Today(Standings standings, Returns returns, PinnedKeys keys, Sources sources, Clock clock) {
    this.standings = standings;
    this.returns = returns;
    this.keys = keys;
    this.sources = sources;
    this.clock = clock;
  }

  Standing standing() {
    return standings.now();
  }

  List<ReturnEntry> lateReturns() {
    return returns.attention();
  }

  List<ReturnEntry> nextReturns() {
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    return returns.calendar(today, today.plusDays(AHEAD)).stream()
        .filter(one -> TO_COME.contains(one.state()))
        .limit(NEXT)
        .toList();
  }

  List<MailboxHealth> mailboxes() {
    return MailboxHealth.all(sources.sql());
  }

  boolean running() {
    return RunningGateways.any(sources.sql());
  }

  /** Mailboxes whose mail waits for their servers. */
  List<String> cannotSend() {
    return ClosedWay.all(sources.sql()).stream().map(ClosedWay::mailbox).toList();
  }

  /** Mailboxes whose heartbeat does not come back. */
  List<String> silent() {
    return sources.heartbeats().latest().stream()
        .filter(beat -> beat.state().alarm())
        .map(Beat::mailbox)
        .toList();
  }

  /** Mailboxes that do not agree with their ledgers, or could not be compared. */
  List<Comparison> gaps() {
    return sources.reconciliation().latest().stream()
        .filter(one -> one.failure().isPresent() || one.gaps() > 0)
        .toList();
  }

  List<KeyEnd> keys() {
    return KeyEnd.all(keys, clock);
  }

  /** Route files that do not run as they stand. */
  List<RouteFile> refusedRoutes() {
    return new RouteFiles(sources.sql())
        .list().stream().filter(file -> !file.state().equals("running")).toList();
  }
}
