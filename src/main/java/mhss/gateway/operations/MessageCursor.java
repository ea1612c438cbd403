package mhss.gateway.operations;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the list of messages. */
public record MessageCursor(Instant at, UUID id) {

  private static final Pattern TEXT = Pattern.compile("(\\d{1,17})-([0-9a-f-]{36})");

  /** As in a URL; empty when it is none. */
  public static Optional<MessageCursor> of(String text) {
    Matcher parts = TEXT.matcher(text == null ? "" : text);
    try {
      return parts.matches()
          ? Optional.of(
              new MessageCursor(
                  Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                  UUID.fromString(parts.group(2))))
          : Optional.empty();
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
  }
}
