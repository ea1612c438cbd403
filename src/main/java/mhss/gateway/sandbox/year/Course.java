package mhss.gateway.sandbox.year;

/** How it goes with a customer: between them, what figures and claims have to tell apart. */
enum Course {
  ORDINARY,
  PLAN_REWORKED,
  REACHED_LATE,
  PLAN_LATE,
  OUT_OF_WORK,
  PAUSED,
  EXIT_LATE,
  EXIT_REWORKED,

  /** The plan is accepted on the last working day of a month, after the cut-off of its claim. */
  ACCEPTED_AFTER_CUT_OFF,
  LEFT_BEFORE_THE_PLAN,

  /** Held once the plan is accepted, until it turns out to have been a mistake. */
  HELD,

  /** Turns out to be one that must not be held. */
  PURGED;

  static Course of(int n) {
    return values()[n % values().length];
  }
}
