package mhss.gateway.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.rules.RuleSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the passing of time does to cases. Each clock is dealt with in a transaction of its own;
 * many nodes can sweep at the same time.
 */
public class ClockSweep {

  public ClockSweep(
      Casework casework,
      JdbcClient jdbc,
      RuleSets ruleSets,
      TransactionTemplate transactions,
      Clock clock) {}

  /** The clocks of a desk that run and are due by then, the first one first; of held cases too. */
  public List<RunningClock> due(String desk, Instant until) {
    return List.of();
  }

  /**
   * Applies the events that ends of clocks bring by themselves, at the end of the clock, as the
   * gateway. Held cases wait.
   *
   * @param then runs in the same transaction; when it fails, the clock is tried again next time
   * @return how many
   */
  public int timeUp(String desk, Consumer<Swept> then) {
    return 0;
  }

  /** Notes that a clock ran out without being met: once. */
  public int missed(String desk, Consumer<Swept> then) {
    return 0;
  }

  /** Clocks that will run out within the days their rule warns before: once. */
  public int warned(String desk, Consumer<Swept> then) {
    return 0;
  }

  /**
   * Takes part in the surrounding transaction.
   *
   * @return whether this call was the first: people are alerted once
   */
  public boolean alerted(UUID clock) {
    return false;
  }

  /**
   * @param registered what became of the event; null when there was none
   */
  public record Swept(RunningClock clock, CaseFile caseFile, Registered registered) {}
}
