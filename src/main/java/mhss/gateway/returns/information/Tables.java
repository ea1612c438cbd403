package mhss.gateway.returns.information;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.returns.MadeFigure;
import mhss.gateway.returns.information.measures.Tally;
import mhss.gateway.returns.information.measures.Tally.Score;
import mhss.gateway.returns.layout.report.Cell;
import mhss.gateway.returns.layout.report.CellKind;
import mhss.gateway.returns.layout.report.Row;
import mhss.gateway.rules.FigureRule;

/** Rows of figures: counts beside those of the period before and of the year, or beside targets. */
final class Tables {

  private final Map<String, Tally> tallies;
  private final Spans spans;

  Tables(Map<String, Tally> tallies, Spans spans) {
    this.tallies = tallies;
    this.spans = spans;
  }

  List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("Figure", spans.current().label()));
    spans.previous().ifPresent(previous -> columns.add(previous.label()));
    columns.add("Year to date");
    return columns;
  }

  Row row(FigureRule figure) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(figure.words())));
    if (figure.measure().counts()) {
      Tally tally = tallies.get(figure.id());
      cells.add(Shown.cell(figure.measure(), tally.in(spans.current())));
      spans.previous().ifPresent(range -> cells.add(Shown.cell(figure.measure(), tally.in(range))));
      cells.add(Shown.cell(figure.measure(), tally.in(spans.year())));
    } else {
      columns().stream().skip(1).forEach(c -> cells.add(Shown.uncounted(figure.measure())));
    }
    return new Row(Optional.of(figure.id()), cells);
  }

  List<String> targetColumns(List<FigureRule> figures) {
    String called = figures.get(0).id().replaceAll("-.*", "");
    String brackets = spans.previous().isPresent() ? " (last)" : "";
    return List.of(called, "Target", "Current" + brackets, "Counts", "Result");
  }

  /** The heading of Annex I 2, which is too long for a column. */
  String targetWords() {
    return "Performance against target during %s%s."
        .formatted(
            spans.current().label(),
            spans.previous().map(range -> " (" + range.label() + ")").orElse(""));
  }

  Row targetRow(FigureRule figure) {
    Cell words = Cell.text(figure.words());
    Cell target =
        figure
            .target()
            .map(percent -> Cell.text(percent.toPlainString() + " %"))
            .orElse(Shown.uncounted(figure.measure()));
    if (!figure.measure().counts()) {
      Cell none = Shown.uncounted(figure.measure());
      return new Row(Optional.of(figure.id()), List.of(words, none, none, none, none));
    }
    Tally tally = tallies.get(figure.id());
    Score now = tally.in(spans.current());
    Optional<Score> before = spans.previous().map(tally::in);
    Cell shown = Shown.share(now, false);
    String brackets = before.map(score -> " (" + Shown.percent(score) + ")").orElse("");
    String counts = Shown.counts(now) + before.map(s -> " (" + Shown.counts(s) + ")").orElse("");
    return new Row(
        Optional.of(figure.id()),
        List.of(
            words,
            target,
            new Cell(shown.text() + brackets, shown.number(), shown.kind()),
            Cell.text(counts),
            result(figure, now)));
  }

  private static Cell result(FigureRule figure, Score score) {
    if (figure.target().isEmpty() || score.all() == 0) {
      return Shown.NOTHING;
    }
    return Shown.reaches(score, figure.target().get())
        ? Cell.of(CellKind.MET, "met")
        : Cell.of(CellKind.MISSED, "missed");
  }

  /** As they are kept: of the period, and of the year to date. */
  List<MadeFigure> figures(FigureRule figure, boolean year) {
    if (!figure.measure().counts()) {
      return List.of(
          new MadeFigure(
              figure.id(), figure.words(), null, null, Shown.uncounted(figure.measure()).text()));
    }
    Tally tally = tallies.get(figure.id());
    List<MadeFigure> made = new ArrayList<>();
    made.add(made(figure, figure.id(), tally.in(spans.current())));
    if (year) {
      made.add(made(figure, figure.id() + Following.YEAR, tally.in(spans.year())));
    }
    return made;
  }

  private static MadeFigure made(FigureRule figure, String id, Score score) {
    boolean share = figure.measure().isShare();
    long numerator = share ? score.hits() : Shown.count(figure.measure(), score);
    return new MadeFigure(
        id,
        figure.words(),
        numerator,
        share ? score.all() : null,
        Shown.cell(figure.measure(), score).text());
  }
}
