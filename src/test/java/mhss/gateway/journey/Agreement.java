package mhss.gateway.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.history.Verification;

/** What was counted outside beside what the gateway says: one by one, not only in number. */
final class Agreement {

  private static final int NAMED = 5;

  private final List<String> lines = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();

  /**
   * @param gateways how the column of the gateway is called
   */
  Agreement(String gateways) {
    lines.add("| counted | outside | %s | |".formatted(gateways));
    lines.add("|---|---:|---:|---|");
  }

  /** A table in Markdown. */
  List<String> lines() {
    return lines;
  }

  /** Named, the first of each kind; empty when all agrees. */
  List<String> differences() {
    return differences;
  }

  void line(String line) {
    lines.add(line);
  }

  void differs(String what) {
    differences.add(what);
  }

  void same(String what, Collection<String> outside, Collection<String> inside) {
    List<String> lost = without(outside, inside);
    List<String> more = without(inside, outside);
    boolean agrees = lost.isEmpty() && more.isEmpty();
    lines.add(
        "| %s | %,d | %,d | %s |"
            .formatted(
                what,
                outside.size(),
                inside.size(),
                agrees
                    ? "agrees"
                    : "**%d lost, %d too many**".formatted(lost.size(), more.size())));
    lost.stream().limit(NAMED).forEach(one -> differences.add(what + ": lost " + one));
    more.stream().limit(NAMED).forEach(one -> differences.add(what + ": too many " + one));
  }

  /** The last line. */
  void chain(Verification verified, String line) {
    lines.add(line.formatted(verified.intact() ? "intact" : "**BROKEN**"));
    if (!verified.intact()) {
      differences.add("history: " + verified.reason());
    }
  }

  /** Each as often as it is there more often. */
  static List<String> without(Collection<String> some, Collection<String> others) {
    Map<String, Integer> left = new HashMap<>();
    others.forEach(one -> left.merge(one, 1, Integer::sum));
    return some.stream().filter(one -> left.merge(one, -1, Integer::sum) < 0).toList();
  }
}
