package mhss.gateway.reports.standard;

import java.util.List;
import java.util.Optional;
import mhss.gateway.documents.ReadForm;

/** How many recommendations a plan makes, as far as its paragraphs tell. */
public final class Recommendations {

  private Recommendations() {}

  /** Empty when the document is no plan. */
  public static Optional<Integer> in(ReadForm form) {
    return form.value(Timescales.FIELD)
        .map(Timescales::recommendations)
        .map(List::size)
        .filter(count -> count > 0);
  }
}
