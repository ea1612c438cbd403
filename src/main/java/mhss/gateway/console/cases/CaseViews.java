package mhss.gateway.console.cases;

import java.time.Clock;
import java.util.List;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.responses.Outbox;
import mhss.gateway.returns.Returns;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.watch.Notices;

/** Gathers what hangs on a case. */
public class CaseViews {

  private final Cases cases;
  private final RuleSets ruleSets;
  private final Clock clock;
  private final Letters letters;

  CaseViews(Cases cases, RuleSets ruleSets, Clock clock, Letters letters) {
    this.cases = cases;
    this.ruleSets = ruleSets;
    this.clock = clock;
    this.letters = letters;
  }

  /** What was written about it. */
  record Letters(Outbox outbox, Notices notices, Returns returns) {}

  /** In the order in which they are due. */
  public List<Deadline> deadlines(CaseView view) {
    return view.clocks().stream()
        .map(one -> Deadline.of(one, view.rules(), ruleSets.calendar(), view.now()))
        .toList();
  }

  public CaseView of(CaseFile file) {
    return new CaseView(
        file,
        ruleSets.get(file.ruleSet()),
        clock.instant(),
        cases.clocks(file.id()),
        CaseView.Records.of(file.id(), cases),
        letters.outbox().byCase(file.id()),
        letters.notices().byCase(file.id()),
        letters.returns().ofCase(file.id()));
  }
}
