package mhss.gateway.watch;

/** What becomes of a notice once it is prepared. */
enum Handling {
  /** It goes by itself. */
  AUTOMATIC,
  /** It waits for a person. */
  APPROVE,
  /** It is not even prepared. */
  OFF
}
