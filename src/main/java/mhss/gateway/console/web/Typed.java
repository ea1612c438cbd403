package mhss.gateway.console.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** What people type into forms. */
public final class Typed {

  private static final DateTimeFormatter SLASHES =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private Typed() {}

  /** {@code 30/11/2026} or {@code 2026-11-30}; empty for anything else. */
  public static Optional<LocalDate> day(String text) {
    String typed = text == null ? "" : text.strip();
    try {
      return Optional.of(
          typed.contains("/") ? LocalDate.parse(typed, SLASHES) : LocalDate.parse(typed));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
