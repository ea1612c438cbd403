package mhss.gateway.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Something that waits for a person. Identifiers and codes only.
 *
 * @param key as {@code message:<id>}, {@code review:<id>}, {@code return:<reference>}
 * @param desk null: both
 * @param urn null: about no case, or about none that is known
 * @param since when it began to wait; null when nobody knows
 * @param what waits, in plain words
 * @param cause a code; null for what waits as a matter of course
 * @param advice the next step, in plain words
 * @param person login name of who has taken it; null: nobody
 */
public record Task(
    String key,
    Sort sort,
    String desk,
    String urn,
    Instant since,
    String what,
    String cause,
    String advice,
    String person) {

  /** In the order in which they are put before people. */
  public enum Sort {
    PROBLEM("problem"),
    PARKED("message"),
    MAIL("mail"),
    RETURN("return"),
    REVIEW("review"),
    NOTICE("notice"),
    HELD("message");

    private final String prefix;

    Sort(String prefix) {
      this.prefix = prefix;
    }

    /** Not in a table of its own. */
    boolean inMemory() {
      return this == PROBLEM || this == RETURN;
    }

    static List<Sort> ofKey(String key) {
      return Stream.of(values()).filter(sort -> key.startsWith(sort.key(""))).toList();
    }

    String key(Object id) {
      return prefix + ":" + id;
    }
  }

  /** Nothing but its place in the order. */
  Task(String key, Sort sort, Instant since) {
    this(key, sort, null, null, since, null, null, null, null);
  }

  /** What comes after the colon of the key. */
  public String id() {
    return key.substring(key.indexOf(':') + 1);
  }

  Optional<UUID> message() {
    return sort == Sort.PARKED || sort == Sort.HELD
        ? Optional.of(UUID.fromString(id()))
        : Optional.empty();
  }

  /**
   * A problem that was mended once and is there again: whoever took it then knows nothing of it.
   */
  boolean cameBackAfter(Instant moment) {
    return sort == Sort.PROBLEM && since != null && since.isAfter(moment);
  }

  Task takenBy(String taker) {
    return new Task(key, sort, desk, urn, since, what, cause, advice, taker);
  }
}
