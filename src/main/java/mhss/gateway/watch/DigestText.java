package mhss.gateway.watch;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import mhss.gateway.rules.WorkingCalendar;

/** The lines of a digest: URNs, codes and numbers. */
final class DigestText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE dd/MM/yyyy", Locale.UK);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEE dd/MM/yyyy HH:mm", Locale.UK)
          .withZone(WorkingCalendar.LONDON);

  private DigestText() {}

  static List<Map<String, String>> rows(List<Duty> duties, int most) {
    List<Map<String, String>> rows = new ArrayList<>();
    duties.stream().limit(most).forEach(duty -> rows.add(row(duty)));
    if (duties.size() > most) {
      rows.add(
          Map.of(
              "urn",
              "and %d more".formatted(duties.size() - most),
              "what",
              "'gateway due' shows them",
              "due",
              ""));
    }
    return rows;
  }

  private static Map<String, String> row(Duty duty) {
    return Map.of(
        "urn",
        duty.urn(),
        "what",
        duty.clock() + " " + duty.name() + (duty.firm() ? "" : " (warning only)"),
        "due",
        due(duty.dueAt()));
  }

  /** The day alone for what ends with it. */
  private static String due(Instant limit) {
    return WorkingCalendar.dayEndingAt(limit)
        .map(DAY::format)
        .orElseGet(() -> MINUTE.format(limit));
  }

  static List<String> waiting(Overview overview) {
    List<String> lines = new ArrayList<>();
    add(
        lines,
        overview.parked(),
        message -> message.cause(),
        "messages not processed: gateway parked");
    add(lines, overview.reviews(), review -> review.urn(), "reports for review: gateway review");
    add(
        lines,
        overview.notices(),
        notice -> notice.kind() + " " + notice.urn(),
        "notices to approve: gateway notices");
    add(lines, overview.returns(), entry -> entry.ref(), "returns to look at: gateway returns");
    add(
        lines,
        overview.unsettled(),
        row -> row.state(),
        "mails not sent for certain: gateway outbox");
    return lines;
  }

  private static <T> void add(
      List<String> lines, List<T> waiting, Function<T, String> code, String what) {
    if (!waiting.isEmpty()) {
      lines.add(
          "%d %s (%s)"
              .formatted(
                  waiting.size(),
                  what,
                  waiting.stream()
                      .map(one -> String.valueOf(code.apply(one)))
                      .collect(
                          Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()))
                      .entrySet()
                      .stream()
                      .limit(20)
                      .map(of -> of.getKey() + (of.getValue() > 1 ? " " + of.getValue() + "x" : ""))
                      .collect(Collectors.joining(", "))));
    }
  }
}
