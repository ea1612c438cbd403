package mhss.gateway.reports;

/** What a check of the specified standard came to. */
public enum Verdict {
  MET,
  NOT_MET,
  NEEDS_A_PERSON
}
