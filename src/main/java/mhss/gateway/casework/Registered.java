package mhss.gateway.casework;

import java.util.UUID;

/** What became of an event. Sealed: every caller says what it does with each. */
public sealed interface Registered {

  record CaseOpened(UUID caseFile, String urn, String state) implements Registered {}

  /** The same referral again: recorded, not applied. */
  record Duplicate(UUID caseFile, String urn) implements Registered {}

  /**
   * Not allowed as things stand; nothing was changed. @param cause code, @param advice cause and
   * next step in plain words
   */
  record Illegal(UUID caseFile, String urn, String cause, String advice) implements Registered {}
}
