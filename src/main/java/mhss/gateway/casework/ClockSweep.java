package mhss.gateway.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.casework.rows.CaseMapping;
import mhss.gateway.casework.state.CaseAccess;
import mhss.gateway.casework.state.Ending;
import mhss.gateway.history.Step;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.Urn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the passing of time does to cases. Each clock is dealt with in a transaction of its own, by
 * the node that gets hold of its case first; many nodes can sweep at the same time.
 */
public class ClockSweep {

  private static final Logger LOG = LoggerFactory.getLogger(ClockSweep.class);

  private static final String SELECT =
      "select clock.id, case_id, rule, started_at, due_at, firm, clock.state, warned_at, ended_at"
          + " from clock join case_file on case_file.id = case_id"
          + " where purged_at is null and desk = ? and clock.state = 'running' and due_at <= ?"
          + " order by due_at, rule";

  private static final String MISSED =
      "update clock set state = 'missed', missed_at = :now where id = :id";

  /** Further ahead nobody is warned. */
  private static final Duration HORIZON = Duration.ofDays(60);

  private final Casework casework;
  private final CaseAccess access;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;

  /** Clocks whose event this process has said not to be applied. */
  private final Set<UUID> saidToWait = ConcurrentHashMap.newKeySet();

  ClockSweep(
      Casework casework,
      CaseAccess access,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Clock clock) {
    this.casework = casework;
    this.access = access;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param registered what became of the event; null when there was none
   */
  public record Swept(RunningClock clock, CaseFile caseFile, Registered registered) {}

  /** The clocks of a desk that run and are due by then, the first one first; of held cases too. */
  public List<RunningClock> due(String desk, Instant until) {
    return jdbc.sql(SELECT)
        .params(desk, until.atOffset(ZoneOffset.UTC))
        .query(CaseMapping::runningClock)
        .list();
  }

  /**
   * Applies the events that ends of clocks bring by themselves, at the end of the clock, as the
   * gateway. Held cases wait, and so do those whose state has no way for the event.
   *
   * @param then runs in the same transaction; when it fails, the clock is tried again next time
   * @return how many
   */
  public int timeUp(String desk, Consumer<Swept> then) {
    return sweep(desk, clock.instant(), Ending::bringsAnEvent, ending -> timeUp(ending, then));
  }

  private boolean timeUp(Ending ending, Consumer<Swept> then) {
    CaseFile file = ending.caseFile();
    String event = ending.rule().timeUp().orElseThrow();
    Registered registered =
        casework.apply(
            file.id(),
            new CaseEvent(
                null,
                file.desk(),
                Urn.key(file.urn()),
                event,
                ending.clock().dueAt(),
                Step.GATEWAY,
                null));
    if (!(registered instanceof Registered.CaseMoved)) {
      sayOnce(ending.clock().id(), event, registered);
      return false;
    }
    note(ending.clock().id(), MISSED + " and state = 'running'");
    then.accept(new Swept(ending.clock(), file, registered));
    return true;
  }

  /** It is tried at every sweep, and stays among what is due: the log need not repeat it. */
  private void sayOnce(UUID clockId, String event, Registered registered) {
    if (saidToWait.add(clockId)) {
      LOG.warn(
          "Clock {}: its event {} is not applied ({}); it is tried again until it can be",
          clockId,
          event,
          registered instanceof Registered.Illegal illegal ? illegal.cause() : "duplicate");
    }
  }

  /** Notes that a clock ran out without being met: once. */
  public int missed(String desk, Consumer<Swept> then) {
    return sweep(
        desk,
        clock.instant(),
        ending -> ending.rule().timeUp().isEmpty(),
        ending -> {
          note(ending.clock().id(), MISSED);
          then.accept(new Swept(ending.clock(), ending.caseFile(), null));
          return true;
        });
  }

  /** Clocks that will run out within the working days that their rule warns before: once. */
  public int warned(String desk, Consumer<Swept> then) {
    Instant now = clock.instant();
    return sweep(
        desk,
        now.plus(HORIZON),
        ending -> !ending.clock().warned() && ending.isNear(now, access.calendar()),
        ending -> {
          note(ending.clock().id(), "update clock set warned_at = :now where id = :id");
          then.accept(new Swept(ending.clock(), ending.caseFile(), null));
          return true;
        });
  }

  /**
   * People are alerted once. Takes part in the surrounding transaction.
   *
   * @return whether this call was the first
   */
  public boolean alerted(UUID clockId) {
    return jdbc.sql("update clock set alerted_at = ? where id = ? and alerted_at is null")
            .params(clock.instant().atOffset(ZoneOffset.UTC), clockId)
            .update()
        == 1;
  }

  private int sweep(String desk, Instant until, Predicate<Ending> wanted, Predicate<Ending> work) {
    List<RunningClock> due = due(desk, until);
    Map<UUID, CaseFile> files =
        access.byIds(due.stream().map(RunningClock::caseFile).collect(Collectors.toSet()));
    int done = 0;
    for (RunningClock one : due) {
      Optional<Ending> seen =
          Optional.ofNullable(files.get(one.caseFile())).flatMap(file -> ending(one, file));
      if (seen.filter(wanted).isPresent() && alone(one, wanted, work)) {
        done++;
      }
    }
    return done;
  }

  private boolean alone(RunningClock due, Predicate<Ending> wanted, Predicate<Ending> work) {
    try {
      return transactions.execute(
          status ->
              access
                  .tryLocked(due.caseFile())
                  .flatMap(file -> again(due).flatMap(one -> ending(one, file)))
                  .filter(wanted)
                  .filter(work)
                  .isPresent());
    } catch (RuntimeException e) {
      // Its class only: what others throw may quote content.
      LOG.error("Clock {}: {}; tried again", due.id(), e.getClass().getName());
      return false;
    }
  }

  private Optional<Ending> ending(RunningClock one, CaseFile file) {
    RuleSet rules = access.rules(file);
    return rules.clock(one.rule()).map(rule -> new Ending(one, file, rules, rule));
  }

  /** As it is in the database now; empty when it runs no more. */
  private Optional<RunningClock> again(RunningClock one) {
    return jdbc.sql("select * from clock where id = ? and state = 'running'")
        .param(one.id())
        .query(CaseMapping::runningClock)
        .optional();
  }

  private void note(UUID id, String statement) {
    jdbc.sql(statement)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }
}
