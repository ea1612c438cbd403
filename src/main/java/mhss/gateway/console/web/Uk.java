package mhss.gateway.console.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The bean {@code @uk} of the templates: dates, times and numbers as people here write them. */
public class Uk {

  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final String[] UNITS = {"KB", "MB", "GB", "TB"};

  private final Clock clock;

  public Uk(Clock clock) {
    this.clock = clock;
  }

  /** {@code 21 November 2026, 3:04pm}. */
  public String time(Instant at) {
    var there = at.atZone(LONDON);
    return DAY.format(there) + ", " + hour(there.getHour(), there.getMinute());
  }

  /** {@code 21 November 2026, 3:04:09pm}: for steps that follow one another at once. */
  public String exact(Instant at) {
    var there = at.atZone(LONDON);
    return time(at).replaceFirst("([ap]m)$", ":%02d$1".formatted(there.getSecond()));
  }

  private static String hour(int hour, int minute) {
    int shown = hour % 12 == 0 ? 12 : hour % 12;
    return "%d:%02d%s".formatted(shown, minute, hour < 12 ? "am" : "pm");
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

  /** {@code just now}, {@code 3 hours ago}. */
  public String since(Duration age) {
    return age.toSeconds() < 5 ? "just now" : length(age.toSeconds()) + " ago";
  }

  /** {@code 20 ms}, {@code 3 hours}. */
  public String lasting(Duration duration) {
    return duration.toMillis() < 1_000 ? duration.toMillis() + " ms" : length(duration.toSeconds());
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
