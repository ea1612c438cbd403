package mhss.gateway.history.verifying;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import mhss.gateway.history.Verification;
import mhss.gateway.history.Verification.Flaw;
import mhss.gateway.history.Verification.Run;

/** From entry to entry, past those that do not fit: what holds among the others. */
final class ChainWalk {

  /** Whoever changed more than this has changed it all. */
  private static final int MOST_RUNS = 1000;

  private static final int MOST_FLAWS = 100;
  private static final byte[] GENESIS = new byte[32];

  private final Set<Long> asked;
  private final SortedMap<Long, String> hashes = new TreeMap<>();
  private final List<Run> runs = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();
  private long flawCount;
  private long total;
  private long expected = 1;
  private byte[] head = GENESIS;
  private long from;
  private long soundEntries;
  private byte[] soundHead = GENESIS;

  /**
   * @param asked numbers of entries whose hashes are to be told
   */
  ChainWalk(Set<Long> asked) {
    this.asked = asked;
  }

  void add(Batch batch) {
    if (batch.isWhole() && follows(batch.first())) {
      whole(batch);
    } else {
      for (int n = 0; n < batch.rows().size(); n++) {
        one(batch.rows().get(n), batch.changed().get(n));
      }
    }
    total += batch.rows().size();
  }

  private boolean follows(WireRow row) {
    return row.number(WireRow.SEQ) == expected && row.follows(head);
  }

  private void whole(Batch batch) {
    if (from == 0) {
      from = expected;
    }
    if (!asked.isEmpty()) {
      batch.rows().forEach(this::tell);
    }
    went(batch.last(), batch.rows().size());
  }

  private void one(WireRow row, boolean changed) {
    long seq = row.number(WireRow.SEQ);
    tell(row);
    if (seq != expected) {
      endRun();
      flaw(expected, "entry " + expected + " is missing; the next one is " + seq);
    }
    if (changed) {
      endRun();
      flaw(seq, "entry " + seq + " was changed: its values do not give its hash");
    } else if (seq == expected && !row.follows(head)) {
      endRun();
      flaw(
          seq,
          "entry "
              + seq
              + " does not follow the one before it: that one, or this one, was replaced");
    }
    if (!changed && from == 0) {
      from = seq;
    }
    expected = seq;
    went(row, 1);
  }

  private void went(WireRow last, long entries) {
    head = last.hash();
    expected += entries;
    if (flawCount == 0) {
      soundEntries += entries;
      soundHead = head;
    }
  }

  private void tell(WireRow row) {
    long seq = row.number(WireRow.SEQ);
    if (asked.contains(seq)) {
      hashes.put(seq, HexFormat.of().formatHex(row.hash()));
    }
  }

  private void endRun() {
    if (from != 0 && runs.size() < MOST_RUNS) {
      runs.add(new Run(from, expected - 1));
    }
    from = 0;
  }

  private void flaw(long seq, String reason) {
    flawCount++;
    if (flaws.size() < MOST_FLAWS) {
      flaws.add(new Flaw(seq, reason));
    }
  }

  Verification end() {
    endRun();
    boolean intact = flawCount == 0;
    return new Verification(
        soundEntries,
        intact ? 0 : flaws.get(0).seq(),
        intact ? "" : flaws.get(0).reason(),
        HexFormat.of().formatHex(soundHead),
        new Verification.Rest(total, runs, flaws, flawCount, hashes));
  }
}
