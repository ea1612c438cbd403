package mhss.gateway.operations;

import java.util.List;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.history.Entry;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.returns.CaseReturn;

/**
 * A whole story: identifiers, times and outcomes, never content.
 *
 * @param messages in the order they came
 * @param entries of the history, in its order
 */
public record Trace(
    List<TracedCase> cases,
    List<StoredMail> messages,
    List<Entry> entries,
    List<OutboxEntry> outbox) {

  /**
   * @param claims in the order in which they were made
   */
  public record TracedCase(CaseFile file, List<RunningClock> clocks, List<CaseReturn> claims) {}

  public boolean isEmpty() {
    return cases.isEmpty() && messages.isEmpty() && entries.isEmpty() && outbox.isEmpty();
  }
}
