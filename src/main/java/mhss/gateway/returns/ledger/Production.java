package mhss.gateway.returns.ledger;

import java.time.Instant;
import mhss.gateway.returns.Period;
import mhss.gateway.rules.ReturnRule;

/** Makes a return, keeps it, and puts it into the outbox. */
public class Production {

  /**
   * In a transaction of its own. Made already (by whomever): gives what there is.
   *
   * @param plannedAt when it was planned for
   * @param late made after the end of the planned day
   * @throws RuntimeException when it cannot be made; nothing is stored then, and the message names
   *     the cause
   */
  public Produced produce(
      String ruleSet, ReturnRule rule, Period period, Instant plannedAt, boolean late) {
    throw new UnsupportedOperationException("not built yet");
  }

  /**
   * Those that could not be sealed, once more; each in a transaction of its own.
   *
   * @return how many went into the outbox
   */
  public int sealPending() {
    return 0;
  }
}
