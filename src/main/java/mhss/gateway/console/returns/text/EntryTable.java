package mhss.gateway.console.returns.text;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.recording.London;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.rules.WorkingCalendar;

/** Returns by the day for which they are planned. */
public final class EntryTable {

  private static final Set<String> FOR_PEOPLE = Set.of("waiting", "uncertain", "failed", "bounced");

  private static final DateTimeFormatter LEFT =
      DateTimeFormatter.ofPattern("dd/MM HH:mm", Locale.UK).withZone(WorkingCalendar.LONDON);

  private EntryTable() {}

  /** Whether it goes no further by itself, or has not gone although its day is over. */
  public static boolean needsAPerson(ReturnEntry entry) {
    return FOR_PEOPLE.contains(entry.state())
        || entry.state().equals("due") && (entry.problem() != null || entry.late());
  }

  public static void print(List<ReturnEntry> entries, Terminal terminal) {
    if (entries.isEmpty()) {
      terminal.line("No return is planned or was made in that time.");
      return;
    }
    boolean one = entries.stream().map(ReturnEntry::ruleSet).distinct().count() == 1;
    terminal.table(
        List.of("PLANNED", "RETURN", "STATE", "ROWS", "TOTAL", "SENT"),
        entries.stream().map(entry -> row(entry, one)).toList());
    List<ReturnEntry> wrong = entries.stream().filter(entry -> entry.problem() != null).toList();
    if (!wrong.isEmpty()) {
      terminal.line("");
    }
    wrong.forEach(entry -> terminal.line("! %s: %s", name(entry, one), entry.problem()));
  }

  private static List<String> row(ReturnEntry entry, boolean oneRuleSet) {
    boolean made = entry.madeAt() != null;
    return new ArrayList<>(
        List.of(
            London.day(entry.plannedOn()),
            name(entry, oneRuleSet),
            entry.state() + (entry.late() ? ", late" : ""),
            made ? String.format(Locale.UK, "%,6d", entry.rows()) : "",
            entry.totalPence().isPresent() ? Pounds.of(entry.totalPence().getAsLong()) : "",
            entry.sentAt().map(EntryTable::left).orElse("")));
  }

  private static String left(Instant at) {
    return LEFT.format(at);
  }

  /** As a person types it, without the rule set when there is only one. */
  public static String name(ReturnEntry entry, boolean oneRuleSet) {
    String ref = entry.ref();
    String brief = oneRuleSet ? ref.substring(entry.ruleSet().length() + 1) : ref;
    return entry.version() == 1 ? brief.substring(0, brief.length() - "/v1".length()) : brief;
  }
}
