package mhss.gateway.history.verifying;

import java.util.BitSet;
import java.util.List;

/**
 * Rows that follow each other, looked at by one thread.
 *
 * @param changed those whose values do not give their hash
 * @param loose those that do not follow the one before them in the batch, by number or by hash
 */
record Batch(List<WireRow> rows, BitSet changed, BitSet loose) {

  static Batch checked(List<WireRow> rows) {
    Batch batch = new Batch(rows, new BitSet(), new BitSet());
    WireHash hash = new WireHash();
    for (int n = 0; n < rows.size(); n++) {
      WireRow row = rows.get(n);
      batch.changed.set(n, !hash.fits(row));
      batch.loose.set(n, n > 0 && !follows(row, rows.get(n - 1)));
    }
    return batch;
  }

  private static boolean follows(WireRow row, WireRow before) {
    return row.number(WireRow.SEQ) == before.number(WireRow.SEQ) + 1 && row.follows(before);
  }

  boolean isWhole() {
    return changed.isEmpty() && loose.isEmpty();
  }

  WireRow first() {
    return rows.get(0);
  }

  WireRow last() {
    return rows.get(rows.size() - 1);
  }
}
