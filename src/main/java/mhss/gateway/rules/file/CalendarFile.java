package mhss.gateway.rules.file;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import mhss.gateway.rules.WorkingCalendar;

/** A file of {@code config/holidays} into a working calendar. */
public final class CalendarFile {

  private CalendarFile() {}

  /**
   * @throws mhss.gateway.rules.BadRules naming file, line and cause
   */
  public static WorkingCalendar read(Path file) {
    YamlNode root = YamlNode.read(file).only("division", "covers", "holidays");
    YamlNode covers = root.get("covers").only("from", "to");
    LocalDate first = covers.get("from").date();
    LocalDate last = covers.get("to").date();
    YamlNode years = root.get("holidays");
    Set<LocalDate> holidays = new HashSet<>();
    for (String year : years.keys()) {
      for (YamlNode day : years.list(year)) {
        holidays.add(holiday(year, day, first, last));
      }
    }
    for (int year = first.getYear(); year <= last.getYear(); year++) {
      if (!years.has(String.valueOf(year))) {
        throw years.bad("the file says it covers " + year + " and has no holidays of that year");
      }
    }
    return new WorkingCalendar(root.text("division"), first, last, holidays);
  }

  private static LocalDate holiday(String year, YamlNode day, LocalDate first, LocalDate last) {
    LocalDate date;
    try {
      date = LocalDate.parse(year + "-" + day.text());
    } catch (DateTimeException e) {
      throw day.bad("'" + year + "-" + day.text() + "' is not a date (mm-dd)");
    }
    if (date.isBefore(first) || date.isAfter(last)) {
      throw day.bad(date + " lies outside what the file says it covers");
    }
    return date;
  }
}
