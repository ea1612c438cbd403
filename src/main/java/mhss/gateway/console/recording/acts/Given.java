package mhss.gateway.console.recording.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.recording.London;

/** What a person filled in. Every problem is noted, so that all are told at once. */
public class Given {

  private final Map<String, String> values;
  private final Instant now;
  private final Map<String, String> problems = new LinkedHashMap<>();

  public Given(Map<String, String> values, Instant now) {
    this.values = Map.copyOf(values);
    this.now = now;
  }

  public Instant now() {
    return now;
  }

  /** Empty when it was left blank. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** What is needed and not there, or not one of its choices. */
  public Given check(List<Field> fields) {
    for (Field field : fields) {
      Optional<String> text = text(field.name());
      if (text.isEmpty() && field.needed()) {
        problems.put(field.name(), missing(field));
      }
      text.filter(value -> !field.choices().isEmpty())
          .filter(value -> field.choices().stream().noneMatch(one -> one.value().equals(value)))
          .ifPresent(value -> problems.put(field.name(), "Choose one of the list"));
    }
    return this;
  }

  private static String missing(Field field) {
    return (switch (field.kind()) {
          case DAY, TIME, LINE, TEXT -> "Enter: ";
          case CHOICE, LIST -> "Choose: ";
          case FILE -> "Choose a file: ";
        })
        + Character.toLowerCase(field.label().charAt(0))
        + field.label().substring(1);
  }

  /** When something happened; now when neither is given. */
  public Instant past(String day, String time) {
    Optional<String> written = moment(day, time);
    return read(day, () -> written.map(text -> London.past(text, now)).orElse(now), now);
  }

  /** When something happened, with its time. */
  public Instant pastMoment(String day, String time) {
    Optional<String> written = moment(day, time);
    return read(day, () -> written.map(text -> London.pastMoment(text, now)).orElse(now), now);
  }

  /** A moment that may lie ahead. */
  public Instant moment(String day, String time, Instant otherwise) {
    Optional<String> written = moment(day, time);
    return read(
        day, () -> written.map(text -> London.moment(text, now)).orElse(otherwise), otherwise);
  }

  public Optional<LocalDate> day(String name) {
    return text(name)
        .flatMap(text -> read(name, () -> Optional.of(London.date(text, now)), Optional.empty()));
  }

  /** What is not so written is refused in those words. */
  public String matching(String name, String pattern, String words) {
    String text = text(name).orElse("");
    if (!text.matches(pattern)) {
      problems.putIfAbsent(name, words);
    }
    return text;
  }

  /** As it stands in facts: days are ISO. */
  public Optional<String> fact(Field field) {
    if (field.name().equals("revision") && text("revision").isPresent()) {
      return Optional.of(matching("revision", "[1-9][0-9]{0,2}", "Write a number, from 1"));
    }
    return field.kind() == Field.Kind.DAY
        ? day(field.name()).map(LocalDate::toString)
        : text(field.name());
  }

  private Optional<String> moment(String day, String time) {
    Optional<String> at = text(time).map(" "::concat);
    return text(day).or(() -> at.map(given -> "today")).map(text -> text + at.orElse(""));
  }

  private <T> T read(String name, Supplier<T> reading, T otherwise) {
    try {
      return reading.get();
    } catch (CommandFailed | IllegalArgumentException unreadable) {
      problems.putIfAbsent(name, unreadable.getMessage());
      return otherwise;
    }
  }

  public void problem(String name, String words) {
    problems.putIfAbsent(name, words);
  }

  /**
   * @throws NotFilled when there is any problem
   */
  public void refuse() {
    if (!problems.isEmpty()) {
      throw new NotFilled(problems);
    }
  }
}
