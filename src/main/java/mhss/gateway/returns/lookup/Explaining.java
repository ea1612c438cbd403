package mhss.gateway.returns.lookup;

import java.util.Comparator;
import java.util.List;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.returns.Assignment;
import mhss.gateway.returns.Evidence;
import mhss.gateway.returns.Explains;
import mhss.gateway.returns.ledger.Making;
import mhss.gateway.returns.rows.ReturnRow;

/** A figure of a return, or a case in it, into the events behind it. */
public class Explaining {

  private final Making making;
  private final Cases cases;

  public Explaining(Making making, Cases cases) {
    this.making = making;
    this.cases = cases;
  }

  /**
   * @param figure id of a figure, an element, or a URN of the provider desk
   */
  public List<Evidence> explain(ReturnRow row, String figure) {
    Assignment assignment = making.assignment(row);
    Explains explains = making.explains(assignment);
    List<CaseFile> files =
        cases.byUrn(figure).stream().filter(file -> file.desk().equals("provider")).toList();
    if (files.isEmpty()) {
      return explains.explain(assignment, figure);
    }
    return files.stream()
        .flatMap(file -> explains.ofCase(assignment, file.id()).stream())
        .sorted(Comparator.comparing(Evidence::event).thenComparing(Evidence::figure))
        .toList();
  }
}
