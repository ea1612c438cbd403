package mhss.gateway.returns.ledger;

import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.returns.Proof.FileProof;
import mhss.gateway.returns.rows.ContentRows;
import mhss.gateway.returns.rows.ReturnRow;

/** What happens to a return, in the history. */
class ReturnSteps {

  private final History history;
  private final ContentRows contents;

  ReturnSteps(History history, ContentRows contents) {
    this.history = history;
    this.contents = contents;
  }

  void made(ReturnRow row) {
    Step step =
        of("return-made", row.corrects().isPresent() ? "correction" : "made", row)
            .by(row.making().by())
            .fact("rows", row.rows())
            .fact("as-of", row.making().asOf());
    int n = 0;
    for (FileProof file : contents.proofs(row.id())) {
      step = step.fact("sha256-" + ++n, file.sha256());
    }
    if (row.corrects().isPresent()) {
      step = step.fact("corrects", row.corrects().get());
      step = step.fact("reason", row.reason().orElse("-"));
    }
    history.record(step);
  }

  void record(ReturnRow row, String step, String outcome) {
    history.record(of(step, outcome, row));
  }

  void record(ReturnRow row, String step, String outcome, String actor, String reason) {
    history.record(of(step, outcome, row).by(actor).fact("reason", reason));
  }

  private static Step of(String step, String outcome, ReturnRow row) {
    return Step.of(step, outcome)
        .rule(row.name().ruleSet())
        .fact("file", row.id())
        .fact("return", row.name().returnId())
        .fact("period", row.period().id())
        .fact("version", row.name().version());
  }
}
