package mhss.gateway.console.recording;

import java.util.List;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.casework.Registered;

/**
 * What an act does to a case.
 *
 * @param before null when the act opens it
 * @param after null when it opened none
 * @param started clocks that run since
 * @param ended clocks that it met, missed or stopped
 */
public record Effect(
    boolean dryRun,
    Registered registered,
    CaseFile before,
    CaseFile after,
    List<RunningClock> started,
    List<RunningClock> ended) {

  public boolean refused() {
    return registered instanceof Registered.Illegal;
  }
}
