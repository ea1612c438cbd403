package mhss.gateway.operations;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An id as a person types it: whole, or its first characters, at least 8. Every id from {@code
 * first} to {@code last} begins like that.
 */
public record TypedId(String typed, UUID first, UUID last) {

  private static final int LEAST = 8;
  private static final String PATTERN = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

  public static Optional<TypedId> of(String typed) {
    String id = typed.strip().toLowerCase(Locale.ROOT);
    if (id.length() < LEAST || id.length() > PATTERN.length() || !fits(id)) {
      return Optional.empty();
    }
    String open = PATTERN.substring(id.length());
    return Optional.of(
        new TypedId(
            typed,
            UUID.fromString(id + open.replace('x', '0')),
            UUID.fromString(id + open.replace('x', 'f'))));
  }

  private static boolean fits(String id) {
    for (int n = 0; n < id.length(); n++) {
      boolean dash = PATTERN.charAt(n) == '-';
      char c = id.charAt(n);
      if (dash ? c != '-' : Character.digit(c, 16) < 0 || c > 'f') {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return typed;
  }
}
