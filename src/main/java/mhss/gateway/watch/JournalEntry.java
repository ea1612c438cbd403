package mhss.gateway.watch;

import java.time.Instant;

/**
 * Something that happened, without a word that a person wrote.
 *
 * @param at when the gateway took note of it
 * @param urn empty for what belongs to no case
 * @param code event of the rule set, or kind of the mail
 * @param words of it, in plain English
 * @param by login name, or {@code gateway}; of a mail its state
 */
public record JournalEntry(
    Instant at, String desk, String urn, What what, String code, String words, String by) {

  /** In the order in which they are counted. */
  public enum What {
    OPENED,
    EVENT,
    DECISION,
    RECEIVED,
    SENT
  }
}
