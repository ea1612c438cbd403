package mhss.gateway.returns.layout.filling;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import mhss.gateway.returns.layout.bytes.SafeText;
import mhss.gateway.rules.WorkingCalendar;

/** Values as they stand within text. */
final class Shown {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(WorkingCalendar.LONDON);

  private Shown() {}

  static String text(Object value) {
    if (value == null) {
      return "";
    } else if (value instanceof LocalDate day) {
      return DAY.format(day);
    } else if (value instanceof Instant at) {
      return MINUTE.format(at);
    } else if (value instanceof BigDecimal number) {
      return String.format(Locale.UK, "%,." + Math.max(0, number.scale()) + "f", number);
    } else if (value instanceof Number number) {
      return String.format(Locale.UK, "%,d", number.longValue());
    }
    return SafeText.of(value.toString());
  }

  /** An instant has no cell of its own kind; what may be absent is absent. */
  static Object plain(Object value) {
    if (value instanceof Optional<?> maybe) {
      return maybe.orElse(null);
    }
    return value instanceof Instant at ? text(at) : value;
  }
}
