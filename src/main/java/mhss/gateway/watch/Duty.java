package mhss.gateway.watch;

import java.time.Instant;
import java.util.UUID;

/**
 * A clock of a case that somebody has to meet.
 *
 * @param clock id of the rule set, for example {@code C-10}
 * @param name of the clock, in the words of the rule set
 * @param firm false: warn only
 */
public record Duty(
    UUID caseFile,
    String desk,
    String urn,
    String state,
    String clock,
    String name,
    Instant startedAt,
    Instant dueAt,
    boolean firm,
    When when) {

  /** Days are those of London. */
  public enum When {
    LATE,
    TODAY,
    /** Within seven days. */
    THIS_WEEK,
    LATER
  }
}
