package mhss.gateway.returns.lookup;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mhss.gateway.returns.Changes;
import mhss.gateway.returns.Changes.Said;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ledger.Decisions;
import mhss.gateway.returns.rows.FindingRows;
import mhss.gateway.returns.rows.LineRows;
import mhss.gateway.returns.rows.ReturnRow;
import mhss.gateway.returns.rows.ReturnRows;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What returns say, would say, and would say otherwise. Whatever is made here is rolled back,
 * alone: a surrounding transaction goes on.
 */
public class Sketches {

  private final Decisions decisions;
  private final Rows rows;
  private final TransactionTemplate transaction;

  public Sketches(Decisions decisions, Rows rows, TransactionTemplate transaction) {
    this.decisions = decisions;
    this.rows = rows;
    this.transaction = transaction;
  }

  public record Rows(ReturnRows files, LineRows lines, FindingRows findings) {}

  public Made preview(String ruleSet, String returnId, Period period) {
    return rolledBack(() -> decisions.preview(ruleSet, returnId, period));
  }

  public Made said(ReturnRow row) {
    return new Made(
        row.rows(),
        row.totalPence(),
        List.of(),
        rows.lines().of(row.id()),
        rows.findings().leftOut(row.id()),
        rows.findings().figures(row.id()));
  }

  public Changes changes(ReturnRow row) {
    ReturnRow standing = decisions.standing(row);
    Made made = rolledBack(() -> decisions.sketch(standing.id()));
    int next =
        rows.files().versions(row.name().ruleSet(), row.name().returnId(), row.period().id()).size()
            + 1;
    return Changes.between(stored(standing), new Said(next, made.lines(), made.figures()));
  }

  public Optional<Changes> changed(ReturnRow row) {
    return row.corrects()
        .flatMap(rows.files()::byId)
        .map(before -> Changes.between(stored(before), stored(row)));
  }

  private Said stored(ReturnRow row) {
    return new Said(
        row.name().version(), rows.lines().of(row.id()), rows.findings().figures(row.id()));
  }

  /** Work whose traces go; what it gives back stays. */
  public <T> T rolledBack(Supplier<T> work) {
    return transaction.execute(
        status -> {
          status.setRollbackOnly();
          return work.get();
        });
  }
}
