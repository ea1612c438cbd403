package mhss.gateway.console.recording;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.rules.DateText;
import mhss.gateway.rules.WorkingCalendar;

/** Days and times as people write and read them here. */
public final class London {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE dd/MM/yyyy", Locale.UK).withZone(WorkingCalendar.LONDON);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEE dd/MM/yyyy HH:mm", Locale.UK)
          .withZone(WorkingCalendar.LONDON);
  private static final Pattern MOMENT =
      Pattern.compile("(.*?)(?:[T ,]+(?:at )?([0-9]{1,2})[:.]([0-9]{2}))?", Pattern.DOTALL);

  private London() {}

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  public static String minute(Instant at) {
    return at == null ? "-" : MINUTE.format(at);
  }

  /** The day alone for what ends with it. */
  public static String due(Instant at) {
    return WorkingCalendar.dayEndingAt(at).map(London::day).orElseGet(() -> MINUTE.format(at));
  }

  /**
   * A date, or a date and a time; a date alone is today's moment, or the end of an earlier day: it
   * never lies before what happened on that day.
   *
   * @throws CommandFailed for what is neither, or lies ahead
   */
  public static Instant past(String written, Instant now) {
    Matcher moment = MOMENT.matcher(written.strip());
    moment.matches();
    LocalDate day = date(moment.group(1), now);
    Instant at = moment.group(2) == null ? earlier(day, now) : time(day, moment);
    if (at.isAfter(now)) {
      throw CommandFailed.refused(
          "'%s' lies ahead: it is %s now. Give the day on which it happened."
              .formatted(written, minute(now)));
    }
    return at;
  }

  /** As {@link #past}, but a day alone will not do. */
  public static Instant pastMoment(String written, Instant now) {
    moment(written, now);
    return past(written, now);
  }

  public static LocalDate date(String written, Instant now) {
    LocalDate today = WorkingCalendar.dayOf(now);
    if (written.equalsIgnoreCase("today")) {
      return today;
    }
    if (written.equalsIgnoreCase("yesterday")) {
      return today.minusDays(1);
    }
    return DateText.read(written, today)
        .orElseThrow(
            () ->
                CommandFailed.refused(
                    "'%s' is no date: write 23/11/2026, 2026-11-23, or '23/11/2026 14:30'."
                        .formatted(written)));
  }

  /** A moment that may lie ahead; it needs its time. */
  public static Instant moment(String written, Instant now) {
    Matcher moment = MOMENT.matcher(written.strip());
    moment.matches();
    if (moment.group(2) == null) {
      throw CommandFailed.refused(
          "'%s' has no time: write it as '23/11/2026 14:30'.".formatted(written));
    }
    return time(date(moment.group(1), now), moment);
  }

  private static Instant earlier(LocalDate day, Instant now) {
    return day.equals(WorkingCalendar.dayOf(now)) ? now : WorkingCalendar.endOf(day);
  }

  private static Instant time(LocalDate day, Matcher moment) {
    try {
      LocalTime time =
          LocalTime.of(Integer.parseInt(moment.group(2)), Integer.parseInt(moment.group(3)));
      return day.atTime(time).atZone(WorkingCalendar.LONDON).toInstant();
    } catch (DateTimeException e) {
      throw CommandFailed.refused(
          "%s:%s is no time of day: write it as 14:30."
              .formatted(moment.group(2), moment.group(3)));
    }
  }
}
