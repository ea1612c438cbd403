package mhss.gateway.intake;

import java.time.Duration;
import java.util.UUID;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;

/**
 * A decision may overtake the referral it belongs to: on its way, or in the gateway. It is given
 * some time before a person is asked.
 */
class Waiting {

  private final WorkQueue queue;
  private final History history;
  private final Duration atMost;

  Waiting(WorkQueue queue, History history, Duration atMost) {
    this.queue = queue;
    this.history = history;
    this.atMost = atMost;
  }

  /**
   * @return false when it has waited long enough
   */
  boolean begin(UUID message, Outcome.Parked parked) {
    if (parked.urn() == null || !queue.waitForCase(message, parked.urn(), atMost)) {
      return false;
    }
    boolean known =
        history.ofMessage(message).stream()
            .anyMatch(entry -> entry.step().step().equals("waiting"));
    if (!known) {
      history.record(Step.of("waiting", "for-case").message(message).caseFile(null, parked.urn()));
    }
    return true;
  }
}
