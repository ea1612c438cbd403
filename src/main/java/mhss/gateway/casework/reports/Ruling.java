package mhss.gateway.casework.reports;

import java.util.Optional;
import mhss.gateway.casework.Cases.Report;
import mhss.gateway.casework.Registered.Illegal;

/** What the revisions of a case say about an event, before the transition table is asked. */
public sealed interface Ruling {

  /**
   * The transition table decides.
   *
   * @param about the revision that the event decides about; empty when it decides about none
   */
  record Ordinary(Optional<Report> about) implements Ruling {}

  /** Recorded on an older revision; the newer one still waits for its decision. */
  record Aside(Report about) implements Ruling {}

  /** The revision has this decision already. */
  record Again() implements Ruling {}

  /**
   * @param freezes the case is held until a person has looked at it
   */
  record Refused(Illegal illegal, boolean freezes) implements Ruling {}
}
