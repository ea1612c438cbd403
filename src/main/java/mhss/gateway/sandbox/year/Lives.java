package mhss.gateway.sandbox.year;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mhss.gateway.rules.WorkingCalendar;

/** Three customers are referred in each month of 2017. */
public final class Lives {

  public static final int YEAR = 2017;

  private static final int[] WORKING_DAYS = {5, 9, 14};

  /** New referrals of the edition end with its contract, on 4 December. */
  private static final int[] LAST_WORKING_DAYS = {1, 1, 2};

  private Lives() {}

  /** Everything that happens until that day, in its order. */
  public static List<Happening> until(LocalDate end, WorkingCalendar calendar) {
    List<Happening> all = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      for (int n = 0; n < WORKING_DAYS.length; n++) {
        int[] days = month == Month.DECEMBER.getValue() ? LAST_WORKING_DAYS : WORKING_DAYS;
        LocalDate referred = calendar.nthWorkingDay(YearMonth.of(YEAR, month), days[n]);
        int number = (month - 1) * WORKING_DAYS.length + n;
        all.addAll(new Life(calendar, urn(month, n), referred).follow(Course.of(number)));
      }
    }
    return all.stream()
        .filter(one -> one.at().toLocalDate().isBefore(end))
        .sorted(Comparator.comparing(Happening::at).thenComparing(Happening::urn))
        .toList();
  }

  private static String urn(int month, int n) {
    return "AW17-%02d%02d".formatted(month, n + 1);
  }
}
