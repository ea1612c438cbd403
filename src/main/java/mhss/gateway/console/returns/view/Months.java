package mhss.gateway.console.returns.view;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The calendar, month by month. */
public final class Months {

  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private Months() {}

  /**
   * @param id for links within the page
   * @param now it is this month
   */
  public record Month(String id, String name, boolean now, List<EntryView> entries) {

    public boolean needsAPerson() {
      return entries.stream().anyMatch(EntryView::needsAPerson);
    }
  }

  /** Those with any entry, and this one. */
  public static List<Month> of(List<EntryView> entries, YearMonth current) {
    Map<YearMonth, List<EntryView>> months =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    view -> YearMonth.from(view.entry().plannedOn()),
                    TreeMap::new,
                    Collectors.toList()));
    months.putIfAbsent(current, List.of());
    return months.entrySet().stream()
        .map(
            month ->
                new Month(
                    "month-" + month.getKey(),
                    NAME.format(month.getKey()),
                    month.getKey().equals(current),
                    month.getValue()))
        .toList();
  }
}
