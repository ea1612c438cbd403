package mhss.gateway.console.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mhss.gateway.intake.ParkedMessage;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.watch.Notice;
import mhss.gateway.watch.Overview;

/** What waits for a person, each with the command that shows it. */
final class WaitingText {

  private WaitingText() {}

  static List<String> of(Overview overview) {
    List<String> lines = new ArrayList<>();
    lines.add("Waits for a person:");
    add(
        lines,
        counts(overview.parked().stream().map(WaitingText::parked).toList()),
        "messages not processed",
        "gateway parked");
    add(
        lines,
        counts(overview.reviews().stream().map(review -> review.report()).toList()),
        "reports for review",
        "gateway review");
    add(
        lines,
        counts(overview.notices().stream().map(Notice::kind).toList()),
        "notices to approve",
        "gateway notices");
    add(
        lines,
        counts(overview.returns().stream().map(ReturnEntry::state).toList()),
        "returns to look at",
        "gateway returns");
    add(
        lines,
        counts(overview.unsettled().stream().map(OutboxEntry::state).toList()),
        "mails not sent for certain",
        "gateway outbox");
    if (lines.size() == 1) {
      lines.add("  nothing");
    }
    return lines;
  }

  private static String parked(ParkedMessage message) {
    return message.cause() == null ? message.status() : message.cause();
  }

  private static void add(
      List<String> lines, Map<String, Long> counts, String what, String command) {
    if (!counts.isEmpty()) {
      long all = counts.values().stream().mapToLong(Long::longValue).sum();
      lines.add(
          "  %d %s (%s): '%s' shows them"
              .formatted(
                  all,
                  what,
                  counts.entrySet().stream()
                      .map(
                          of ->
                              of.getValue() == 1
                                  ? of.getKey()
                                  : of.getKey() + " " + of.getValue() + "x")
                      .collect(Collectors.joining(", ")),
                  command));
    }
  }

  private static Map<String, Long> counts(List<String> words) {
    return words.stream()
        .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
  }
}
