package mhss.gateway.console.audit.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mhss.gateway.audit.ChainReport;
import mhss.gateway.audit.Chains;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One verification of the chain at a time, in the background; what the last one found. */
class ChainJob implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ChainJob.class);
  private static final int WHOLE = 100;

  private final Chains chains;
  private final History history;
  private final Clock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(work -> daemon(work, "verify-chain"));
  private State state = new State(false, "", null, 0, 0, Optional.empty(), null, "");

  ChainJob(Chains chains, History history, Clock clock) {
    this.chains = chains;
    this.history = history;
    this.clock = clock;
  }

  /**
   * @param looked how many entries it has looked at
   * @param total how many there were when it began
   * @param report of the last one that came to its end
   * @param finished when that was; null: there was none since this gateway started
   * @param failure why the last one broke off; else empty
   */
  public record State(
      boolean running,
      String actor,
      Instant started,
      long looked,
      long total,
      Optional<ChainReport> report,
      Instant finished,
      String failure) {

    public int percent() {
      return total == 0 ? 0 : (int) Math.min(WHOLE, looked * WHOLE / total);
    }
  }

  synchronized State state() {
    return state;
  }

  /**
   * @return false when one is running already: then that one goes on
   */
  synchronized boolean start(String actor) {
    if (state.running()) {
      return false;
    }
    long total = history.head().map(Entry::seq).orElse(0L);
    state = new State(true, actor, clock.instant(), 0, total, state.report(), state.finished(), "");
    worker.execute(() -> run(actor));
    return true;
  }

  private void run(String actor) {
    try {
      end(Optional.of(chains.verify(actor, this::progress)), "");
    } catch (RuntimeException | Error failed) {
      LOG.error("The history could not be verified", failed);
      end(Optional.empty(), "It broke off. Try again; if it stays, the log says why.");
    }
  }

  private synchronized void progress(long looked) {
    state =
        new State(
            true,
            state.actor(),
            state.started(),
            looked,
            state.total(),
            state.report(),
            state.finished(),
            "");
  }

  private synchronized void end(Optional<ChainReport> report, String failure) {
    state =
        new State(
            false,
            state.actor(),
            state.started(),
            state.looked(),
            state.total(),
            report.or(state::report),
            report.isPresent() ? clock.instant() : state.finished(),
            failure);
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
