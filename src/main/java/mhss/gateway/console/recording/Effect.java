package mhss.gateway.console.recording;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.casework.Registered;
import mhss.gateway.console.frame.LightGateway;

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

  /**
   * @param dryRun the act is done and taken back
   */
  public static Effect of(
      LightGateway gateway, CaseFile before, boolean dryRun, Supplier<Registered> act) {
    Cases cases = gateway.bean(Cases.class);
    return gateway
        .transaction()
        .execute(
            status -> {
              List<RunningClock> clocks = before == null ? List.of() : cases.clocks(before.id());
              Registered registered = act.get();
              CaseFile after =
                  registered instanceof Registered.CaseOpened opened
                      ? cases.byId(opened.caseFile()).orElseThrow()
                      : before == null ? null : cases.byId(before.id()).orElse(null);
              if (dryRun) {
                status.setRollbackOnly();
              }
              List<RunningClock> now = after == null ? List.of() : cases.clocks(after.id());
              return new Effect(
                  dryRun,
                  registered,
                  before,
                  after,
                  changed(now, clocks, true),
                  changed(now, clocks, false));
            });
  }

  private static List<RunningClock> changed(
      List<RunningClock> now, List<RunningClock> before, boolean running) {
    Predicate<RunningClock> runs = clock -> clock.state().equals("running");
    return now.stream()
        .filter(clock -> !before.contains(clock) && runs.test(clock) == running)
        .toList();
  }

  boolean refused() {
    return registered instanceof Registered.Illegal;
  }
}
