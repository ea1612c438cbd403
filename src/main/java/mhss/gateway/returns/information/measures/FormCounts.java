package mhss.gateway.returns.information.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mhss.gateway.returns.Evidence;
import mhss.gateway.returns.information.measures.Measures.Found;
import mhss.gateway.rules.FigureRule;
import mhss.gateway.rules.FigureRule.Measure;

/**
 * Figures by what forms say. The forms are opened batch by batch, and nothing of them is kept but
 * the counts.
 */
public class FormCounts {

  /** The form says something that no group knows, or nothing. */
  public static final String OTHER = "other";

  /** The form was destroyed, or never kept. */
  public static final String GONE = "gone";

  private static final int BATCH = 500;

  private final Measures measures;
  private final KeptForms forms;

  public FormCounts(Measures measures, KeptForms forms) {
    this.measures = measures;
    this.forms = forms;
  }

  /** Of each figure all cases (no label), and those of each group. */
  public Map<String, Tally> tallies(List<FigureRule> figures, Scope scope) {
    Map<String, Map<Place, long[]>> counts = new HashMap<>();
    sources(figures)
        .values()
        .forEach(
            same ->
                read(
                    same,
                    scope,
                    (figure, label, found) ->
                        counts.computeIfAbsent(figure.id(), id -> new HashMap<>())
                            .computeIfAbsent(
                                new Place(found.contract(), found.day(), label),
                                place -> new long[1])[0]++));
    return figures.stream()
        .collect(
            Collectors.toMap(
                FigureRule::id, figure -> tally(counts.getOrDefault(figure.id(), Map.of()))));
  }

  /** The event of each case behind a figure, and once more for each group that it is in. */
  public List<Found> evidence(FigureRule figure, Scope scope) {
    List<Found> evidence = new ArrayList<>();
    read(
        List.of(figure),
        scope,
        (same, label, found) -> evidence.add(labelled(figure, label, found)));
    return evidence;
  }

  private record Place(String contract, LocalDate day, String label) {}

  private interface Sink {
    void add(FigureRule figure, String label, Found found);
  }

  private static Tally tally(Map<Place, long[]> counts) {
    return new Tally(
        counts.entrySet().stream()
            .map(
                one ->
                    new Tally.Entry(
                        one.getKey().contract,
                        one.getKey().day,
                        one.getKey().label,
                        one.getValue()[0],
                        0))
            .toList());
  }

  /** Figures that read the same form of the same cases are counted in one pass. */
  private static Map<List<String>, List<FigureRule>> sources(List<FigureRule> figures) {
    return figures.stream()
        .collect(
            Collectors.groupingBy(
                figure ->
                    List.of(
                        figure.measure().one("form").orElseThrow(),
                        String.join(",", figure.measure().list("of")))));
  }

  private void read(List<FigureRule> same, Scope scope, Sink sink) {
    Map<FigureRule, Grouping> groupings =
        same.stream().collect(Collectors.toMap(one -> one, one -> new Grouping(one.measure())));
    String form = same.get(0).measure().one("form").orElseThrow();
    List<Found> batch = new ArrayList<>();
    measures.each(
        counted(same.get(0)),
        scope,
        found -> {
          batch.add(found);
          if (batch.size() == BATCH) {
            count(groupings, form, scope, batch, sink);
            batch.clear();
          }
        });
    count(groupings, form, scope, batch, sink);
  }

  /** The events whose cases are counted. */
  private static FigureRule counted(FigureRule figure) {
    return new FigureRule(
        figure.id(),
        figure.words(),
        figure.section(),
        new Measure(Measure.COUNT, Map.of("events", figure.measure().list("of")), List.of()),
        Optional.empty(),
        false,
        figure.source());
  }

  private void count(
      Map<FigureRule, Grouping> groupings, String form, Scope scope, List<Found> batch, Sink sink) {
    List<UUID> ids = batch.stream().map(found -> found.evidence().caseFile()).toList();
    Map<UUID, Optional<Map<String, String>>> kept = forms.of(scope.rules(), form, ids, scope.at());
    for (Found found : batch) {
      Optional<Map<String, String>> fields =
          kept.getOrDefault(found.evidence().caseFile(), Optional.empty());
      groupings.forEach(
          (figure, grouping) -> {
            sink.add(figure, "", found);
            labels(fields, grouping, found.day()).forEach(label -> sink.add(figure, label, found));
          });
    }
  }

  private static Set<String> labels(
      Optional<Map<String, String>> fields, Grouping grouping, LocalDate day) {
    if (fields.isEmpty()) {
      return Set.of(GONE);
    }
    Set<String> groups = grouping.of(fields.get(), day);
    return groups.isEmpty() ? Set.of(OTHER) : groups;
  }

  private static Found labelled(FigureRule figure, String label, Found found) {
    Evidence evidence = found.evidence();
    return new Found(
        found.contract(),
        found.day(),
        new Evidence(
            Measures.named(figure, label),
            "counted",
            evidence.caseFile(),
            evidence.urn(),
            evidence.event(),
            evidence.eventName(),
            evidence.at()));
  }
}
