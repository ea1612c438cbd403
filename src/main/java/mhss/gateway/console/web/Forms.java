package mhss.gateway.console.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** The bean {@code @forms} of the templates. */
public class Forms {

  private final Uk uk;

  public Forms(Uk uk) {
    this.uk = uk;
  }

  /** Times, days and numbers as people write them; everything else by its own words. */
  public String shown(Object value) {
    if (value instanceof Instant at) {
      return uk.time(at);
    }
    if (value instanceof LocalDate day) {
      return uk.day(day);
    }
    return value instanceof Long || value instanceof Integer
        ? uk.number(((Number) value).longValue())
        : String.valueOf(value);
  }

  /** The words beside a field; null where it is in order. */
  public String problem(Collection<Problem> problems, String field) {
    return Optional.ofNullable(problems).stream()
        .flatMap(Collection::stream)
        .filter(problem -> problem.field().equals(field))
        .map(Problem::words)
        .findFirst()
        .orElse(null);
  }

  /** What a reader is told of a field: its hint, its problem. */
  public String describedBy(String field, String hint, String problem) {
    String ids =
        (hint == null || hint.isEmpty() ? "" : field + "-hint ")
            + (problem == null ? "" : field + "-error");
    return ids.isBlank() ? null : ids.strip();
  }
}
