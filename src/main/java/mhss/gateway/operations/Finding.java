package mhss.gateway.operations;

/**
 * Something the doctor found.
 *
 * @param area what was looked at, for example {@code mailboxes}
 * @param what the fact; identifiers only
 * @param advice exactly what to do; empty when nothing is to be done
 */
public record Finding(String area, Level level, String what, String advice) {

  /** How bad it is: only {@code FAIL} keeps the gateway from its work. */
  public enum Level {
    OK,
    WARN,
    FAIL
  }
}
