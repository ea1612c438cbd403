package mhss.gateway.operations;

import java.util.List;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.history.Entry;
import mhss.gateway.responses.OutboxEntry;

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

  public record TracedCase(CaseFile file, List<RunningClock> clocks) {}

  public boolean isEmpty() {
    return cases.isEmpty() && messages.isEmpty() && entries.isEmpty() && outbox.isEmpty();
  }
}
