package mhss.gateway.console.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The bean {@code @uk} of the templates: dates, times and numbers as people here write them. */
public class Uk {

  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
  private static final Pattern ISO =
      Pattern.compile("20\\d\\d-[01]\\d-[0-3]\\d(T[0-2]\\d:[0-5]\\d:[0-5]\\d(\\.\\d+)?Z)?");
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 58, 59);
  private static final String[] UNITS = {"KB", "MB", "GB", "TB"};

  private final Clock clock;

  public Uk(Clock clock) {
    this.clock = clock;
  }

  /** {@code 21 November 2026, 3:04pm}. */
  public String time(Instant at) {
    ZonedDateTime there = at.atZone(LONDON);
    return DAY.format(there) + ", " + hour(there, "");
  }

  /** {@code 21 November 2026, 3:04:09pm}: for steps that follow one another at once. */
  public String exact(Instant at) {
    return day(at) + ", " + clock(at);
  }

  /** {@code 3:04:09pm}: under its day. */
  public String clock(Instant at) {
    ZonedDateTime there = at.atZone(LONDON);
    return hour(there, ":%02d".formatted(there.getSecond()));
  }

  /** {@code end of 21 November 2026} for what ends with a day; else as {@link #time}. */
  public String due(Instant at) {
    ZonedDateTime last = at.atZone(LONDON).minusSeconds(1);
    return last.toLocalTime().isBefore(LAST_MINUTE) ? time(at) : "end of " + DAY.format(last);
  }

  /** {@code Saturday 21 November 2026}. */
  public String weekday(Instant at) {
    return WEEKDAY.format(at.atZone(LONDON));
  }

  private static String hour(ZonedDateTime there, String seconds) {
    if (there.getMinute() == 0 && seconds.isEmpty() && there.getHour() % 12 == 0) {
      return there.getHour() == 0 ? "midnight" : "midday";
    }
    int shown = there.getHour() % 12 == 0 ? 12 : there.getHour() % 12;
    String half = there.getHour() < 12 ? "am" : "pm";
    return "%d:%02d%s%s".formatted(shown, there.getMinute(), seconds, half);
  }

  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The day on which it was in London. */
  public String day(Instant at) {
    return DAY.format(at.atZone(LONDON));
  }

  /** {@code 3 minutes ago}, {@code in 2 days}. */
  public String ago(Instant at) {
    Duration since = Duration.between(at, clock.instant());
    long seconds = Math.abs(since.toSeconds());
    if (seconds < 5) {
      return "just now";
    }
    return since.isNegative() ? "in " + length(seconds) : length(seconds) + " ago";
  }

  /** {@code 3 minutes}: from then till now. */
  public String waited(Instant since) {
    return length(Math.abs(Duration.between(since, clock.instant()).toSeconds()));
  }

  /** {@code just now}, {@code 3 hours ago}. */
  public String since(Duration age) {
    return age.toSeconds() < 5 ? "just now" : length(age.toSeconds()) + " ago";
  }

  /** A value of the history: days and times as people write them, all else as it stands. */
  public String fact(String value) {
    if (value == null || !ISO.matcher(value).matches()) {
      return value;
    }
    try {
      return value.contains("T") ? time(Instant.parse(value)) : day(LocalDate.parse(value));
    } catch (DateTimeParseException noSuchDay) {
      return value;
    }
  }

  /** {@code 20 ms}, {@code 3 hours}. */
  public String lasting(Duration duration) {
    long millis = duration.toMillis();
    return millis < 1_000 ? millis + " ms" : length(Math.round(millis / 1_000.0));
  }

  private static String length(long seconds) {
    if (seconds < 90) {
      return count(seconds, "second");
    }
    if (seconds < 90 * 60) {
      return count(Math.round(seconds / 60.0), "minute");
    }
    return seconds < 36 * 3_600
        ? count(Math.round(seconds / 3_600.0), "hour")
        : count(Math.round(seconds / 86_400.0), "day");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  /** {@code 1 case}, {@code 1,200 cases}. */
  public String count(long number, String one, String more) {
    return number(number) + " " + (number == 1 ? one : more);
  }

  public String size(long bytes) {
    if (bytes < 1_000) {
      return count(bytes, "byte");
    }
    double size = bytes;
    int unit = -1;
    while (size >= 999.5) {
      size /= 1_000;
      unit++;
    }
    return String.format(Locale.UK, size < 10 ? "%.1f %s" : "%.0f %s", size, UNITS[unit]);
  }

  public String number(long number) {
    return String.format(Locale.UK, "%,d", number);
  }
}
