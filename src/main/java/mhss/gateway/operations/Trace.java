package mhss.gateway.operations;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
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

  /** Both stories as one. */
  public Trace with(Trace other) {
    return new Trace(
        both(cases, other.cases, one -> one.file().id()),
        both(messages, other.messages, StoredMail::id),
        both(entries, other.entries, Entry::seq).stream()
            .sorted(Comparator.comparingLong(Entry::seq))
            .toList(),
        both(outbox, other.outbox, OutboxEntry::id));
  }

  private static <T> List<T> both(List<T> ours, List<T> theirs, Function<T, Object> id) {
    Map<Object, T> all = new LinkedHashMap<>();
    Stream.concat(ours.stream(), theirs.stream())
        .forEach(one -> all.putIfAbsent(id.apply(one), one));
    return List.copyOf(all.values());
  }
}
