package mhss.gateway.mail.head;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of mails (RFC 5322 sections 3.3 and 4.3), and what programs write instead. */
public final class MailDates {

  private static final String TIME = "(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:\\.\\d+)?";
  private static final String ZONE = "(?:\\s*([+-]\\d{1,2}:?\\d{2}|[A-Za-z]{1,5}))?";
  private static final Pattern RFC_5322 =
      Pattern.compile(
          "(?:[A-Za-z]+\\.?,?\\s*)?(\\d{1,2})[\\s-]+([A-Za-z]{3,9})\\.?,?[\\s-]+(\\d{2,4}),?\\s+"
              + TIME
              + ZONE
              + ".*");

  /** {@code Sat Nov 21 22:30:00 2026}, as C programs write it. */
  private static final Pattern CTIME =
      Pattern.compile(
          "(?:[A-Za-z]+,?\\s+)?([A-Za-z]{3,9})\\s+(\\d{1,2}),?\\s+"
              + TIME
              + "(?:\\s+([A-Za-z]{1,5}|[+-]\\d{4}))?\\s+(\\d{4})"
              + ".*");

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Map<String, Integer> HOURS =
      Map.ofEntries(
          entry("BST", 1),
          entry("IST", 1),
          entry("WEST", 1),
          entry("CET", 1),
          entry("MEZ", 1),
          entry("CEST", 2),
          entry("MESZ", 2),
          entry("EET", 2),
          entry("EEST", 3),
          entry("EST", -5),
          entry("EDT", -4),
          entry("CST", -6),
          entry("CDT", -5),
          entry("MST", -7),
          entry("MDT", -6),
          entry("PST", -8),
          entry("PDT", -7));

  private MailDates() {}

  /** Empty when it cannot be read; an unknown or missing zone counts as UTC. */
  public static Optional<Instant> of(String raw) {
    String text = raw.length() > 200 ? raw.substring(0, 200) : raw;
    text = text.replaceAll("\\([^)]*\\)?", " ").replaceAll("\\s+", " ").strip();
    try {
      Matcher usual = RFC_5322.matcher(text);
      if (usual.matches()) {
        return instant(usual.group(3), usual.group(2), usual.group(1), usual, 4, usual.group(7));
      }
      Matcher ctime = CTIME.matcher(text);
      return ctime.matches()
          ? instant(ctime.group(7), ctime.group(1), ctime.group(2), ctime, 3, ctime.group(6))
          : Optional.of(OffsetDateTime.parse(text.replaceFirst(" ", "T")).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(
      String year, String month, String day, Matcher time, int hourGroup, String zone) {
    int monthAt = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT));
    if (monthAt < 0 || monthAt % 3 != 0) {
      return Optional.empty();
    }
    String seconds = time.group(hourGroup + 2);
    LocalDateTime local =
        LocalDateTime.of(
            year(year),
            monthAt / 3 + 1,
            Integer.parseInt(day),
            Integer.parseInt(time.group(hourGroup)),
            Integer.parseInt(time.group(hourGroup + 1)),
            seconds == null ? 0 : Math.min(59, Integer.parseInt(seconds)));
    return Optional.of(local.toInstant(offset(zone)));
  }

  /** RFC 5322 section 4.3: two digits mean 1950 to 2049, three count from 1900. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return switch (digits.length()) {
      case 2 -> year < 50 ? 2000 + year : 1900 + year;
      case 3 -> 1900 + year;
      default -> year;
    };
  }

  private static ZoneOffset offset(String zone) {
    if (zone == null || Character.isLetter(zone.charAt(0))) {
      String name = zone == null ? "" : zone.toUpperCase(Locale.ROOT);
      return ZoneOffset.ofHours(HOURS.getOrDefault(name, 0));
    }
    String digits = zone.substring(1).replace(":", "");
    int minutes = Integer.parseInt(digits) / 100 * 60 + Integer.parseInt(digits) % 100;
    return ZoneOffset.ofTotalSeconds((zone.startsWith("-") ? -60 : 60) * minutes);
  }
}
