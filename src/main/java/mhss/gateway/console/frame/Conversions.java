package mhss.gateway.console.frame;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.UUID;
import mhss.gateway.operations.TypedId;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** What people type into what commands work with; what does not fit is named in plain words. */
public final class Conversions {

  private static final DateTimeFormatter SLASHES =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private Conversions() {}

  /** The same method reference twice would crash the JVM (17.0.15) while it archives classes. */
  public static void register(CommandLine line) {
    line.registerConverter(Path.class, Conversions::path);
    line.registerConverter(TypedId.class, Conversions::id);
    line.registerConverter(UUID.class, Conversions::wholeId);
    line.registerConverter(LocalDate.class, Conversions::day);
    line.registerConverter(int.class, text -> number(text));
    line.registerConverter(Integer.class, text -> number(text));
    line.registerConverter(long.class, text -> longNumber(text));
    line.registerConverter(Long.class, text -> longNumber(text));
    line.setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** bin/gateway runs in the folder of the gateway; a path is meant where the person stands. */
  private static Path path(String text) {
    return Path.of(System.getProperty("gateway.called-from", "")).resolve(text);
  }

  private static TypedId id(String text) {
    return TypedId.of(text)
        .orElseThrow(
            () -> refused(text, "is no id: type it whole, or at least its first 8 characters"));
  }

  private static UUID wholeId(String text) {
    return TypedId.of(text)
        .filter(id -> id.first().equals(id.last()))
        .map(TypedId::first)
        .orElseThrow(() -> refused(text, "is no id: type it whole"));
  }

  private static LocalDate day(String text) {
    try {
      return text.contains("/") ? LocalDate.parse(text, SLASHES) : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw refused(text, "is no day: type it as 30/11/2026 or 2026-11-30");
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw refused(text, "is no whole number");
    }
  }

  private static long longNumber(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw refused(text, "is no whole number");
    }
  }

  private static TypeConversionException refused(String text, String why) {
    return new TypeConversionException("'" + text + "' " + why);
  }
}
