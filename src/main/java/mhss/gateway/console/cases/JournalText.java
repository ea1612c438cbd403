package mhss.gateway.console.cases;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.recording.London;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.watch.JournalEntry;
import mhss.gateway.watch.JournalEntry.What;

/** What happened, day by day. */
final class JournalText {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private JournalText() {}

  static void print(List<JournalEntry> entries, Terminal terminal) {
    Map<LocalDate, List<JournalEntry>> days =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> WorkingCalendar.dayOf(entry.at()), TreeMap::new, Collectors.toList()));
    if (days.isEmpty()) {
      terminal.line("Nothing happened since then.");
    }
    days.forEach(
        (day, ofDay) -> {
          terminal.line("%s: %s", London.day(day), counts(ofDay));
          terminal.table(
              List.of("  TIME", "URN", "DESK", "", "WHAT", "BY"),
              ofDay.stream().map(JournalText::row).toList());
          terminal.line("");
        });
  }

  private static String counts(List<JournalEntry> entries) {
    return entries.stream()
        .collect(Collectors.groupingBy(JournalEntry::what, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(count -> count.getValue() + " " + words(count.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static List<String> row(JournalEntry entry) {
    return List.of(
        "  " + TIME.format(LocalTime.ofInstant(entry.at(), WorkingCalendar.LONDON)),
        entry.urn().isEmpty() ? "-" : entry.urn(),
        entry.desk(),
        words(entry.what()),
        entry.words(),
        entry.by());
  }

  private static String words(What what) {
    return switch (what) {
      case OPENED -> "opened";
      case EVENT -> "recorded";
      case DECISION -> "decided";
      case RECEIVED -> "received";
      case SENT -> "sent";
    };
  }

  static Map<String, Object> data(JournalEntry entry) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("at", entry.at().toString());
    data.put("desk", entry.desk());
    data.put("urn", entry.urn().isEmpty() ? null : entry.urn());
    data.put("what", words(entry.what()));
    data.put("code", entry.code());
    data.put("words", entry.words());
    data.put("by", entry.by());
    return data;
  }
}
