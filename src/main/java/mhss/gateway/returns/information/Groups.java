package mhss.gateway.returns.information;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mhss.gateway.returns.MadeFigure;
import mhss.gateway.returns.information.Spans.Range;
import mhss.gateway.returns.information.measures.FormCounts;
import mhss.gateway.returns.information.measures.Tally;
import mhss.gateway.returns.information.measures.Tally.Score;
import mhss.gateway.returns.layout.report.Cell;
import mhss.gateway.returns.layout.report.Row;
import mhss.gateway.rules.FigureRule;

/** Rows of a figure that is split: by what forms say, or by who submitted. */
final class Groups {

  private static final String ALL = "all";

  private final FigureRule figure;
  private final Spans spans;
  private final Map<String, String> words = new LinkedHashMap<>();
  private final Map<String, Optional<Long>> now;
  private final Map<String, Optional<Long>> before;

  Groups(FigureRule figure, Tally tally, Spans spans) {
    this.figure = figure;
    this.spans = spans;
    if (figure.measure().readsForms()) {
      figure.measure().groups().forEach(group -> words.put(group.id(), group.words()));
      words.put(FormCounts.OTHER, "Other or not stated");
      words.put(FormCounts.GONE, "No longer held");
      words.put(ALL, "All");
    } else {
      tally.labels().forEach(label -> words.put(label, person(label)));
    }
    this.now = counts(tally, spans.current());
    this.before = spans.previous().map(range -> counts(tally, range)).orElse(Map.of());
  }

  private static String person(String login) {
    return login.isEmpty() || login.equals("gateway") ? "not recorded" : login;
  }

  private Map<String, Optional<Long>> counts(Tally tally, Range range) {
    Map<String, Long> counts = new LinkedHashMap<>();
    words.keySet().stream()
        .filter(label -> !label.equals(ALL))
        .forEach(label -> counts.put(label, tally.labelled(label).in(range).all()));
    Map<String, Optional<Long>> shown = new LinkedHashMap<>();
    if (!figure.measure().readsForms()) {
      counts.forEach((label, count) -> shown.put(label, Optional.of(count)));
      return shown;
    }
    shown.putAll(Suppression.of(counts));
    long all = tally.labelled("").in(range).all();
    boolean small = all > 0 && all < Suppression.LEAST;
    shown.put(ALL, small ? Optional.empty() : Optional.of(all));
    return shown;
  }

  static List<String> columns(Spans spans, boolean named, List<FigureRule> figures) {
    List<String> columns = new ArrayList<>();
    if (named) {
      columns.add("Of");
    }
    columns.add(named ? "Group" : figures.get(0).words());
    columns.add(spans.current().label());
    if (figures.stream().anyMatch(one -> one.measure().readsForms())) {
      columns.add("Share");
    }
    spans.previous().ifPresent(previous -> columns.add(previous.label()));
    return columns;
  }

  /**
   * @param named the words of the figure stand before each group
   * @param shares there is a column for them
   */
  List<Row> rows(boolean named, boolean shares) {
    return words.keySet().stream().map(label -> row(label, named, shares)).toList();
  }

  private Row row(String label, boolean named, boolean shares) {
    List<Cell> cells = new ArrayList<>();
    if (named) {
      cells.add(Cell.text(figure.words()));
    }
    cells.add(Cell.text(words.get(label)));
    cells.add(cell(now.get(label)));
    if (shares) {
      cells.add(share(label));
    }
    spans.previous().ifPresent(range -> cells.add(cell(before.get(label))));
    return new Row(Optional.of(id(label)), cells);
  }

  private String id(String label) {
    return label.equals(ALL) ? figure.id() : figure.id() + "/" + label;
  }

  private static Cell cell(Optional<Long> count) {
    return count.map(Cell::count).orElse(Shown.HIDDEN);
  }

  private Cell share(String label) {
    Optional<Long> count = now.get(label);
    Optional<Long> all = now.getOrDefault(ALL, Optional.empty());
    return count.isPresent() && all.isPresent()
        ? Shown.share(new Score(all.get(), count.get()), false)
        : Shown.HIDDEN;
  }

  /** What is hidden is not kept either. */
  Stream<MadeFigure> figures() {
    return words.keySet().stream()
        .map(
            label ->
                new MadeFigure(
                    id(label),
                    figure.words() + ": " + words.get(label),
                    now.get(label).orElse(null),
                    null,
                    cell(now.get(label)).text()));
  }
}
