package mhss.gateway.audit.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mhss.gateway.audit.BundleFinding;
import mhss.gateway.history.StoredRow;

/** The history of a bundle: every entry has its hash, and follows the one before where both are. */
final class HistoryCheck {

  static final String FILE = "history.jsonl";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_NAMED = 5;

  /** An unpacked one of zeros would fill the memory. */
  private static final int LONGEST_LINE = 16 << 20;

  private final boolean gapless;
  private final Set<Long> askedEntries;
  private final Set<String> askedMails;
  private final Map<Long, String> hashes = new HashMap<>();
  private final Map<String, String> received = new HashMap<>();
  private final List<BundleFinding> bad = new ArrayList<>();
  private long entries;
  private StoredRow before;

  /**
   * @param gapless a period: no entry of it may be left out
   * @param askedEntries whose hashes will be asked for
   * @param askedMails ids of messages whose hashes will be asked for
   */
  HistoryCheck(boolean gapless, Set<Long> askedEntries, Set<String> askedMails) {
    this.gapless = gapless;
    this.askedEntries = askedEntries;
    this.askedMails = askedMails;
  }

  List<BundleFinding> check(InputStream file) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    for (String line = line(lines); line != null; line = line(lines)) {
      entry(EntryLine.read(line));
    }
    if (!bad.isEmpty()) {
      return bad;
    }
    return List.of(
        BundleFinding.good(
            gapless
                ? "All %,d entries of the history fit their hashes, and none is left out"
                : "All %,d entries of the history fit their hashes",
            entries));
  }

  /** Null at the end. */
  private static String line(BufferedReader lines) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = lines.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = lines.read()) {
      if (line.length() == LONGEST_LINE) {
        throw new IOException("a line of " + FILE + " is longer than an entry can be");
      }
      line.append((char) next);
    }
    return line.toString();
  }

  private void entry(StoredRow row) throws IOException {
    entries++;
    if (!Arrays.equals(row.computedHash(), row.hash())) {
      bad(BundleFinding.bad("Entry %d was changed: its values do not give its hash", row.seq()));
    }
    if (before != null && row.seq() <= before.seq()) {
      bad(BundleFinding.bad("Entry %d stands behind entry %d", row.seq(), before.seq()));
    } else if (before != null && row.seq() == before.seq() + 1) {
      follows(row);
    } else if (before != null && gapless) {
      bad(BundleFinding.bad("Entry %d is left out", before.seq() + 1));
    }
    remember(row);
    before = row;
  }

  private void bad(BundleFinding found) {
    if (bad.size() < MOST_NAMED) {
      bad.add(found);
    }
  }

  private void follows(StoredRow row) {
    if (!Arrays.equals(row.prev(), before.hash())) {
      bad(BundleFinding.bad("Entry %d does not follow entry %d", row.seq(), before.seq()));
    }
  }

  private void remember(StoredRow row) throws IOException {
    if (askedEntries.contains(row.seq())) {
      hashes.put(row.seq(), HexFormat.of().formatHex(row.hash()));
    }
    String message = String.valueOf(row.message());
    if (row.step().equals("received") && askedMails.contains(message)) {
      String sha256 = JSON.readTree(row.facts()).path("sha256").asText();
      received.put(message, sha256);
    }
  }

  long entries() {
    return entries;
  }

  /** Empty when it is not among them. */
  String hash(long seq) {
    return hashes.getOrDefault(seq, "");
  }

  /** What the mail hashed to when it came in; empty when the history here does not say. */
  String received(String message) {
    return received.getOrDefault(message, "");
  }
}
