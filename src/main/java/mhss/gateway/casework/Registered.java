package mhss.gateway.casework;

import java.util.UUID;

/**
 * What became of an event. Sealed: every caller says what it does with each. A URN is given as its
 * normalised key, the spelling of the history.
 */
public sealed interface Registered {

  /**
   * @param key vault key of the case
   */
  record CaseOpened(UUID caseFile, UUID key, String urn, String state) implements Registered {}

  /**
   * @param from the state before; the same as {@code state} for an event that only notes something
   */
  record CaseMoved(UUID caseFile, String urn, String from, String state) implements Registered {}

  /** The same again: recorded, not applied. */
  record Duplicate(UUID caseFile, String urn) implements Registered {}

  /**
   * Not allowed as things stand; nothing was changed.
   *
   * @param caseFile null when there is none
   * @param urn null when there is none
   * @param cause code, for example {@code re-referral}
   * @param advice cause and next step in plain words, never content
   */
  record Illegal(UUID caseFile, String urn, String cause, String advice) implements Registered {}
}
