package mhss.gateway.console.returns.view;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import mhss.gateway.console.returns.text.EntryTable;
import mhss.gateway.console.returns.text.Pounds;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnEntry;

/**
 * A return as pages show it.
 *
 * @param name of the rule set
 * @param needsAPerson it goes no further by itself
 * @param total empty where there is none
 */
public record EntryView(ReturnEntry entry, String name, boolean needsAPerson, String total) {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private static final Map<String, String> COLOURS =
      Map.ofEntries(
          Map.entry("planned", "grey"),
          Map.entry("due", "blue"),
          Map.entry("waiting", "yellow"),
          Map.entry("queued", "light-blue"),
          Map.entry("sending", "light-blue"),
          Map.entry("sent", "green"),
          Map.entry("kept", "green"),
          Map.entry("uncertain", "orange"),
          Map.entry("failed", "red"),
          Map.entry("bounced", "red"),
          Map.entry("discarded", "grey"),
          Map.entry("superseded", "grey"));

  public static EntryView of(ReturnEntry entry, String name) {
    return new EntryView(
        entry, name, EntryTable.needsAPerson(entry), Pounds.of(entry.totalPence()));
  }

  public String colour() {
    return COLOURS.getOrDefault(entry.state(), "blue");
  }

  /** Its name with what it is about. */
  public String title() {
    return name + ", " + period();
  }

  /** {@code May 2026}, {@code April to June 2026}, and days for what somebody asked for. */
  public String period() {
    Period about = entry.period();
    if (about.id().matches("\\d{4}-\\d{2}")) {
      return MONTH.format(about.first());
    }
    if (about.id().matches("\\d{4}-Q[1-4]")) {
      return about.first().getMonth().getDisplayName(TextStyle.FULL, Locale.UK)
          + " to "
          + MONTH.format(about.last());
    }
    return about.id().startsWith("AH-")
        ? DAY.format(about.first()) + " to " + DAY.format(about.last())
        : about.id();
  }

  public boolean made() {
    return entry.id() != null;
  }

  public String url() {
    return made()
        ? "/returns/" + entry.id()
        : "/returns/planned/%s/%s/%s"
            .formatted(entry.ruleSet(), entry.returnId(), entry.period().id());
  }

  public Instant sentAt() {
    return entry.sentAt().orElse(null);
  }
}
