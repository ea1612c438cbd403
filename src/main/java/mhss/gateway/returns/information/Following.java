package mhss.gateway.returns.information;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import mhss.gateway.returns.Evidence;
import mhss.gateway.returns.ReturnRefused;
import mhss.gateway.returns.information.Spans.Range;
import mhss.gateway.returns.information.measures.FormCounts;
import mhss.gateway.returns.information.measures.Measures;
import mhss.gateway.returns.information.measures.Measures.Found;
import mhss.gateway.returns.information.measures.Scope;
import mhss.gateway.rules.FigureRule;
import mhss.gateway.rules.FigureRule.Measure;

/** Figures back into the events behind them. */
final class Following {

  /** After the id of a figure: of the year to date, or of the period before. */
  static final String YEAR = ":ytd";

  static final String LAST = ":last";

  private final Measures measures;
  private final FormCounts forms;

  Following(Measures measures, FormCounts forms) {
    this.measures = measures;
    this.forms = forms;
  }

  /**
   * @param asked id of a figure, with the group after a slash; then {@link #YEAR} or {@link #LAST}
   */
  List<Evidence> explain(List<FigureRule> figures, Scope scope, Spans spans, String asked) {
    String id = asked.replaceAll("(:ytd|:last)$", "");
    FigureRule figure =
        figures.stream()
            .filter(one -> id.equals(one.id()) || id.startsWith(one.id() + "/"))
            .findFirst()
            .orElseThrow(() -> unknown(figures, asked));
    BiPredicate<String, LocalDate> span = span(spans, asked);
    return found(figure, within(scope, spans, asked))
        .filter(found -> span.test(found.contract(), found.day()))
        .map(Found::evidence)
        .filter(evidence -> evidence.figure().equals(id) || isAll(figure, id))
        .toList();
  }

  /** Without a sum of its own, a figure that is split is all of its groups. */
  private static boolean isAll(FigureRule figure, String id) {
    return id.equals(figure.id()) && !figure.measure().readsForms();
  }

  /** In all figures of the period. */
  List<Evidence> ofCase(List<FigureRule> figures, Scope scope, Spans spans) {
    Scope current = within(scope, spans, "");
    return figures.stream().flatMap(figure -> found(figure, current)).map(Found::evidence).toList();
  }

  private Stream<Found> found(FigureRule figure, Scope scope) {
    if (!figure.measure().counts()) {
      return Stream.empty();
    }
    if (figure.measure().readsForms()) {
      return forms.evidence(figure, scope).stream();
    }
    Stream<Found> found = measures.evidence(figure, scope).stream();
    boolean lateOnes = figure.measure().kind().equals(Measure.LATE) && !figure.measure().isShare();
    return lateOnes ? found.filter(one -> one.evidence().part().equals("numerator")) : found;
  }

  private static BiPredicate<String, LocalDate> span(Spans spans, String asked) {
    if (asked.endsWith(YEAR)) {
      return spans.year();
    }
    return asked.endsWith(LAST)
        ? spans.previous().orElseThrow(() -> noneBefore(asked))
        : spans.current();
  }

  /** No more days than are asked for: forms are opened for each. */
  private static Scope within(Scope scope, Spans spans, String asked) {
    if (asked.endsWith(YEAR)) {
      return scope;
    }
    Range range = asked.endsWith(LAST) ? spans.previous().orElseThrow() : spans.current();
    return scope.between(range.first(), range.last());
  }

  private static ReturnRefused noneBefore(String asked) {
    return new ReturnRefused(
        "unknown-figure", "%s: this period has none before it to compare with".formatted(asked));
  }

  private static ReturnRefused unknown(List<FigureRule> figures, String asked) {
    return new ReturnRefused(
        "unknown-figure",
        "This return has no figure %s, but: %s (each also with %s or %s)"
            .formatted(
                asked,
                String.join(", ", figures.stream().map(FigureRule::id).toList()),
                YEAR,
                LAST));
  }
}
