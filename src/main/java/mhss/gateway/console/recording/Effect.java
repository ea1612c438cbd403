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
 * @param alike cases of the desk with a URN that is almost the one of the opened case
 */
public record Effect(
    boolean dryRun,
    Registered registered,
    CaseFile before,
    CaseFile after,
    List<RunningClock> started,
    List<RunningClock> ended,
    List<CaseFile> alike) {

  /** What to look at before a case is opened, a sentence each. */
  public List<String> doubts() {
    return alike.stream()
        .map(
            file ->
                "The %s desk has a case %s already, which differs from %s in a hyphen, stroke or blank alone: see first whether it is the same customer."
                    .formatted(file.desk(), file.urn(), after.urn()))
        .toList();
  }

  public boolean refused() {
    return registered instanceof Registered.Illegal;
  }
}
