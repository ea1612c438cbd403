package mhss.gateway.responses.templates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mhss.gateway.rules.WorkingCalendar;

/** Values as plain text. */
final class Plain {

  private static final Pattern BREAK =
      Pattern.compile("\\r\\n?|[\\n\\x0b\\x0c\\x85\\u2028\\u2029]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
  private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern ISO_INSTANT = Pattern.compile(ISO_DATE + "T[0-9:.]{8,20}Z");
  private static final String DAY = "d MMMM uuuu";

  private Plain() {}

  /** A second line could end a header or fake a line of the letter. */
  static String line(String name, Object given) {
    String text = text(given);
    if (text.indexOf('\n') >= 0) {
      throw new WrongValue("several-lines", "Give %s in one line".formatted(name));
    }
    return text;
  }

  static String text(Object given) {
    String text = CONTROL.matcher(BREAK.matcher(words(given)).replaceAll("\n")).replaceAll("");
    return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
  }

  private static String words(Object given) {
    if (given instanceof LocalDate date) {
      return format(date, DAY);
    } else if (given instanceof LocalTime time) {
      return DateTimeFormatter.ofPattern("HH:mm").format(time);
    } else if (given instanceof Instant at) {
      return DateTimeFormatter.ofPattern(DAY + ", HH:mm", Locale.UK)
          .withZone(WorkingCalendar.LONDON)
          .format(at);
    }
    String text = String.valueOf(given);
    if (ISO_INSTANT.matcher(text).matches()) {
      return words(Instant.parse(text));
    }
    return ISO_DATE.matcher(text).matches() ? format(day("date", text), DAY) : text;
  }

  static String date(String name, Object given, String pattern) {
    if (given instanceof Instant at) {
      return format(LocalDate.ofInstant(at, WorkingCalendar.LONDON), pattern);
    } else if (ISO_INSTANT.matcher(String.valueOf(given)).matches()) {
      return date(name, Instant.parse(String.valueOf(given)), pattern);
    }
    LocalDate date = given instanceof LocalDate day ? day : day(name, String.valueOf(given));
    return format(date, pattern);
  }

  private static LocalDate day(String name, String iso) {
    try {
      return LocalDate.parse(iso.strip());
    } catch (DateTimeParseException e) {
      throw new WrongValue("not-a-date", "Give %s as a date, such as 2026-05-31".formatted(name));
    }
  }

  private static String format(LocalDate date, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).format(date);
  }

  static String number(String name, Object given) {
    String digits = String.valueOf(given).strip();
    if (!digits.matches("-?[0-9]{1,18}")) {
      throw new WrongValue("not-a-number", "Give %s as a whole number".formatted(name));
    }
    return digits;
  }

  static String code(String name, Object given) {
    String code = String.valueOf(given).strip();
    if (!code.matches("[A-Za-z0-9-]{1,30}")) {
      throw new WrongValue("not-a-code", "Give %s in letters, digits, hyphens".formatted(name));
    }
    return code;
  }

  static List<?> list(String name, Object given) {
    if (given instanceof List<?> list) {
      return list;
    }
    throw new WrongValue("not-a-list", "Give %s as a list".formatted(name));
  }
}
