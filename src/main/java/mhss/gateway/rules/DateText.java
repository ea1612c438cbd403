package mhss.gateway.rules;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Dates as people in Britain write them: day before month, or ISO; never the American order
 * (requirements, A-10). What is no date, or contradicts itself, is empty: nothing is guessed.
 */
public final class DateText {

  private static final Pattern WEEKDAY =
      Pattern.compile("^([A-Za-z]{3,9})[.,]?\\s+(?=[0-9])(.*)$", Pattern.DOTALL);
  private static final Pattern NUMBERS =
      Pattern.compile("([0-9]{1,2}) ?([/.\\- ]) ?([0-9]{1,2}) ?\\2 ?([0-9]{4}|[0-9]{2})");
  private static final Pattern ISO =
      Pattern.compile("([0-9]{4})([/.\\-])([0-9]{1,2})\\2([0-9]{1,2})");
  private static final Pattern WORDS =
      Pattern.compile(
          "([0-9]{1,2})(?:st|nd|rd|th)?(?: of)?[ /.\\-]*([A-Za-z]{3,9})[.,]?[ /.\\-]*'?([0-9]{4}|[0-9]{2})",
          Pattern.CASE_INSENSITIVE);

  private DateText() {}

  /**
   * @param today a year of two digits lies between 89 years before and 10 years after it
   */
  public static Optional<LocalDate> read(String written, LocalDate today) {
    String text = Spelling.plain(written).replaceAll("[.,;]+$", "");
    Matcher weekday = WEEKDAY.matcher(text);
    if (!weekday.matches()) {
      return date(text, today);
    }
    return dayOfWeek(weekday.group(1))
        .flatMap(day -> date(weekday.group(2), today).filter(date -> date.getDayOfWeek() == day));
  }

  private static Optional<LocalDate> date(String text, LocalDate today) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return date(iso.group(1), number(iso.group(3)), iso.group(4), today);
    }
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      return date(numbers.group(4), number(numbers.group(3)), numbers.group(1), today);
    }
    Matcher words = WORDS.matcher(text);
    if (words.matches()) {
      return month(words.group(2))
          .flatMap(month -> date(words.group(3), month.getValue(), words.group(1), today));
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(String year, int month, String day, LocalDate today) {
    try {
      return Optional.of(LocalDate.of(year(year, today), month, number(day)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static int year(String written, LocalDate today) {
    int year = number(written);
    if (written.length() == 4) {
      return year;
    }
    int latest = today.getYear() + 10;
    return latest - Math.floorMod(latest - year, 100);
  }

  private static Optional<Month> month(String written) {
    return Stream.of(Month.values())
        .filter(month -> names(written, month.getDisplayName(TextStyle.FULL, Locale.UK), "Sept"))
        .findFirst();
  }

  private static Optional<DayOfWeek> dayOfWeek(String written) {
    return Arrays.stream(DayOfWeek.values())
        .filter(
            day ->
                names(
                    written,
                    day.getDisplayName(TextStyle.FULL, Locale.UK),
                    "Tues",
                    "Weds",
                    "Thur",
                    "Thurs"))
        .findFirst();
  }

  /** The name in full, its first three letters, or a customary abbreviation of it. */
  private static boolean names(String written, String name, String... customary) {
    return written.equalsIgnoreCase(name)
        || written.equalsIgnoreCase(name.substring(0, 3))
        || Stream.of(customary)
            .anyMatch(c -> written.equalsIgnoreCase(c) && name.regionMatches(true, 0, c, 0, 3));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
