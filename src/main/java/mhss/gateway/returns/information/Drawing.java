package mhss.gateway.returns.information;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.returns.information.Spans.Range;
import mhss.gateway.returns.information.measures.Tally;
import mhss.gateway.returns.information.measures.Tally.Score;
import mhss.gateway.returns.layout.report.Series;
import mhss.gateway.returns.layout.report.Trend;
import mhss.gateway.rules.FigureRule;

/** The figures of a section over the periods before. */
final class Drawing {

  private Drawing() {}

  /** Percentages where there are any, else counts; none when nothing of it is to be drawn. */
  static Optional<Trend> of(List<FigureRule> figures, Map<String, Tally> tallies, Spans spans) {
    List<FigureRule> drawn =
        figures.stream().filter(one -> one.trend() && one.measure().counts()).toList();
    boolean shares = drawn.stream().anyMatch(one -> one.measure().isShare());
    List<Series> series =
        drawn.stream()
            .filter(one -> one.measure().isShare() == shares)
            .map(one -> series(one, tallies.get(one.id()), spans.drawn()))
            .toList();
    if (series.isEmpty() || spans.drawn().isEmpty()) {
      return Optional.empty();
    }
    String title = spans.drawn().size() == 12 ? "The last 12 months" : "The last 8 quarters";
    return Optional.of(
        new Trend(
            title,
            shares ? "%" : "count",
            spans.drawn().stream().map(Range::tick).toList(),
            series));
  }

  private static Series series(FigureRule figure, Tally tally, List<Range> drawn) {
    return new Series(
        figure.measure().isShare() ? figure.id() : figure.words(),
        drawn.stream().map(range -> value(figure, tally.in(range))).toList());
  }

  private static Optional<BigDecimal> value(FigureRule figure, Score score) {
    if (!figure.measure().isShare()) {
      return Optional.of(BigDecimal.valueOf(Shown.count(figure.measure(), score)));
    }
    return score.all() == 0 ? Optional.empty() : Optional.of(Shown.ratio(score));
  }
}
