package mhss.gateway.console.recording;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.casework.Registered;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what a person wants done to a case, or only tells what it would do. */
public class Effects {

  private final Cases cases;
  private final TransactionTemplate transaction;

  Effects(Cases cases, TransactionTemplate transaction) {
    this.cases = cases;
    this.transaction = transaction;
  }

  /**
   * @param before null when the act opens a case
   * @param dryRun the act is done and taken back
   */
  public Effect of(CaseFile before, boolean dryRun, Supplier<Registered> act) {
    return transaction.execute(status -> of(before, dryRun, act, status));
  }

  private Effect of(
      CaseFile before, boolean dryRun, Supplier<Registered> act, TransactionStatus status) {
    List<RunningClock> clocks = before == null ? List.of() : cases.clocks(before.id());
    Registered registered = act.get();
    CaseFile after =
        registered instanceof Registered.CaseOpened opened
            ? cases.byId(opened.caseFile()).orElseThrow()
            : before == null ? null : cases.byId(before.id()).orElse(null);
    List<CaseFile> alike =
        registered instanceof Registered.CaseOpened ? alike(after) : List.<CaseFile>of();
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
        changed(now, clocks, false),
        alike);
  }

  private List<CaseFile> alike(CaseFile opened) {
    return cases.alike(opened.urn()).stream()
        .filter(file -> file.desk().equals(opened.desk()))
        .toList();
  }

  private static List<RunningClock> changed(
      List<RunningClock> now, List<RunningClock> before, boolean running) {
    Predicate<RunningClock> runs = clock -> clock.state().equals("running");
    return now.stream()
        .filter(clock -> !before.contains(clock) && runs.test(clock) == running)
        .toList();
  }
}
