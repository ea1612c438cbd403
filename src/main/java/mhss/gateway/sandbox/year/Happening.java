package mhss.gateway.sandbox.year;

import java.time.LocalDateTime;
import java.util.Map;

/**
 * What is done about one customer at a moment.
 *
 * @param at local time of London
 * @param what an event of the transition table; of an attempt its result; of a mark its word
 * @param facts of the event
 * @param reason for the history; empty for none
 */
public record Happening(
    LocalDateTime at,
    String urn,
    Deed deed,
    String what,
    Map<String, String> facts,
    String reason) {

  public enum Deed {
    REFER,
    ATTEMPT,
    RECORD,
    HOLD,
    RELEASE,
    MARK,
    PURGE
  }
}
