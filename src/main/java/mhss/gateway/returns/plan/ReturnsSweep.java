package mhss.gateway.returns.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;
import mhss.gateway.returns.ledger.PlainCause;
import mhss.gateway.returns.ledger.Produced;
import mhss.gateway.returns.plan.PlannedReturn.Key;
import mhss.gateway.returns.plan.ScheduleRuns.Run;
import mhss.gateway.rules.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes what is due, named by {@code routes/returns.yaml}. Rows decide, not the moment of a call:
 * any number of nodes may call it, however often and after any pause, and each return is made once.
 */
public class ReturnsSweep {

  private static final Logger LOG = LoggerFactory.getLogger(ReturnsSweep.class);

  /** Before anybody's contract: what is planned begins with the days in the rows. */
  private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

  private static final int LONGEST_WAIT_MINUTES = 15;

  private final Plan plan;
  private final ScheduleRuns runs;
  private final Making making;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReturnsSweep(
      Plan plan, ScheduleRuns runs, Making making, TransactionTemplate transaction, Clock clock) {
    this.plan = plan;
    this.runs = runs;
    this.making = making;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @param produce the return, late or not; in the same transaction when it takes part in one
   * @param sealPending tries again to seal what could not be sealed
   */
  record Making(BiFunction<PlannedReturn, Boolean, Produced> produce, Runnable sealPending) {}

  /** From now on returns are planned; what lies before was nobody's task here. */
  void begin() {
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    plan.scheduled().forEach(one -> runs.begin(one.rules(), one.rule(), today));
  }

  public void sweep() {
    begin();
    Instant now = clock.instant();
    LocalDate today = WorkingCalendar.dayOf(now);
    Map<Key, Run> known = runs.between(ALWAYS, today);
    Reporting reporting = plan.reporting();
    plan.between(ALWAYS, today).stream()
        .filter(planned -> planned.unknown().isEmpty() && planned.isDue(now))
        .filter(planned -> isOpen(known.get(planned.key()), now))
        .forEach(planned -> alone(planned, reporting));
    making.sealPending().run();
  }

  private static boolean isOpen(Run run, Instant now) {
    return run == null || !run.isSettled() && !run.nextAt().isAfter(now);
  }

  /** The other returns do not wait for this one. */
  private void alone(PlannedReturn planned, Reporting reporting) {
    try {
      transaction.executeWithoutResult(status -> runs.note(planned, clock.instant()));
      transaction.executeWithoutResult(status -> take(planned, reporting));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      failed(planned, e);
    }
  }

  private void take(PlannedReturn planned, Reporting reporting) {
    if (!runs.take(planned)) {
      return;
    }
    Instant now = clock.instant();
    if (!plan.goesOn(planned, reporting)) {
      runs.none(planned, now);
      LOG.info("{}: nothing to report any more, none is made", planned.key());
      return;
    }
    Produced produced = making.produce().apply(planned, planned.isLate(now));
    runs.made(planned, produced, now);
    LOG.info("{}: made, {}", planned.key(), produced.state());
  }

  private void failed(PlannedReturn planned, Throwable failure) {
    String problem = PlainCause.of(failure);
    try {
      Instant now = clock.instant();
      transaction.executeWithoutResult(status -> tryLater(planned, problem, now));
    } catch (RuntimeException unnoted) {
      LOG.error("{}: what follows could not be noted: {}", planned.key(), PlainCause.of(unnoted));
    }
    LOG.error("{} is still due and is tried again. {}", planned.key(), problem);
  }

  private void tryLater(PlannedReturn planned, String problem, Instant now) {
    Run run = runs.between(planned.day(), planned.day()).get(planned.key());
    int wait = run == null ? 1 : Math.min(run.attempts() + 1, LONGEST_WAIT_MINUTES);
    runs.failed(planned, problem, now.plus(Duration.ofMinutes(wait)));
  }
}
