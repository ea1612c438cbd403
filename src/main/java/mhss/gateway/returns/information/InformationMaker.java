package mhss.gateway.returns.information;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.returns.Assignment;
import mhss.gateway.returns.Evidence;
import mhss.gateway.returns.Explains;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.MadeFigure;
import mhss.gateway.returns.Maker;
import mhss.gateway.returns.ReturnContract;
import mhss.gateway.returns.information.measures.FormCounts;
import mhss.gateway.returns.information.measures.Measures;
import mhss.gateway.returns.information.measures.Scope;
import mhss.gateway.returns.information.measures.Tally;
import mhss.gateway.returns.layout.report.Row;
import mhss.gateway.returns.layout.report.Section;
import mhss.gateway.returns.layout.report.Trend;
import mhss.gateway.returns.plan.ReturnsSettings.Year;
import mhss.gateway.rules.FigureRule;
import mhss.gateway.rules.RuleSet;

/**
 * Makes management information: monthly, quarterly, and on request. Each figure is counted by one
 * query over all the days that the report shows; what stands in memory are counts by day.
 */
public class InformationMaker implements Maker, Explains {

  private final Measures measures;
  private final FormCounts forms;
  private final Publishing publishing;
  private final Year year;

  InformationMaker(Measures measures, FormCounts forms, Publishing publishing, Year year) {
    this.measures = measures;
    this.forms = forms;
    this.publishing = publishing;
    this.year = year;
  }

  @Override
  public String content() {
    return "information";
  }

  @Override
  public Made make(Assignment assignment) {
    List<ReturnContract> contracts = contracts(assignment);
    Spans spans = Spans.of(assignment.period(), contracts, year);
    Scope scope = scope(assignment, contracts, spans);
    List<FigureRule> figures = figures(assignment);
    Map<String, Tally> tallies = tallies(figures, scope, spans);
    List<Section> sections = new ArrayList<>();
    List<MadeFigure> made = new ArrayList<>();
    for (String id : sections(assignment)) {
      List<FigureRule> ofSection = figures.stream().filter(f -> f.section().equals(id)).toList();
      if (!ofSection.isEmpty()) {
        sections.add(section(assignment.rules(), id, ofSection, tallies, spans));
        ofSection.forEach(figure -> made.addAll(made(figure, tallies, spans)));
      }
    }
    return new Made(
        sections.stream().mapToLong(section -> section.rows().size()).sum(),
        OptionalLong.empty(),
        publishing.files(assignment, contracts, sections, spans, made),
        List.of(),
        List.of(),
        made);
  }

  @Override
  public List<Evidence> explain(Assignment assignment, String figure) {
    List<ReturnContract> contracts = contracts(assignment);
    Spans spans = Spans.of(assignment.period(), contracts, year);
    Scope scope = scope(assignment, contracts, spans);
    return new Following(measures, forms).explain(figures(assignment), scope, spans, figure);
  }

  @Override
  public List<Evidence> ofCase(Assignment assignment, UUID caseFile) {
    List<ReturnContract> contracts = contracts(assignment);
    Spans spans = Spans.of(assignment.period(), contracts, year);
    Scope scope = scope(assignment, contracts, spans).of(caseFile);
    return new Following(measures, forms).ofCase(figures(assignment), scope, spans);
  }

  private static List<ReturnContract> contracts(Assignment assignment) {
    Optional<String> chosen = assignment.selection().flatMap(selection -> selection.contract());
    return assignment.contracts().stream()
        .filter(contract -> chosen.map(contract.id()::equals).orElse(true))
        .toList();
  }

  private static Scope scope(Assignment assignment, List<ReturnContract> contracts, Spans spans) {
    return new Scope(
        assignment.rules(),
        contracts.stream().map(ReturnContract::id).toList(),
        assignment.asOf(),
        assignment.at(),
        spans.first(),
        spans.current().last(),
        Optional.empty());
  }

  private static List<String> sections(Assignment assignment) {
    Set<String> chosen = assignment.selection().map(one -> one.sections()).orElse(Set.of());
    return assignment.rule().sections().stream()
        .filter(section -> chosen.isEmpty() || chosen.contains(section))
        .toList();
  }

  private static List<FigureRule> figures(Assignment assignment) {
    List<String> sections = sections(assignment);
    return assignment.rules().figures().stream()
        .filter(figure -> sections.contains(figure.section()))
        .toList();
  }

  /** Forms are opened for no more days than are shown. */
  private Map<String, Tally> tallies(List<FigureRule> figures, Scope scope, Spans spans) {
    Map<String, Tally> tallies = new HashMap<>();
    Map<FigureRule.Measure, Tally> counted = new HashMap<>();
    figures.stream()
        .filter(figure -> figure.measure().counts() && !figure.measure().readsForms())
        .forEach(
            figure ->
                tallies.put(
                    figure.id(),
                    counted.computeIfAbsent(
                        figure.measure().unshown(), same -> measures.tally(figure, scope))));
    Scope shown =
        scope.between(spans.previous().orElse(spans.current()).first(), spans.current().last());
    tallies.putAll(
        forms.tallies(
            figures.stream().filter(figure -> figure.measure().readsForms()).toList(), shown));
    return tallies;
  }

  private static Section section(
      RuleSet rules, String id, List<FigureRule> figures, Map<String, Tally> tallies, Spans spans) {
    FigureRule.Section section =
        rules.returning().sections().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
    Tables tables = new Tables(tallies, spans);
    return switch (section.style()) {
      case "targets" ->
          section(
              introduced(section, tables.targetWords()),
              tables.targetColumns(figures),
              figures.stream().map(tables::targetRow).toList(),
              Drawing.of(figures, tallies, spans));
      case "groups" -> groups(section, figures, tallies, spans);
      default ->
          section(
              section,
              tables.columns(),
              figures.stream().map(tables::row).toList(),
              Drawing.of(figures, tallies, spans));
    };
  }

  private static FigureRule.Section introduced(FigureRule.Section section, String words) {
    String intro = section.intro().map(own -> words + " " + own).orElse(words);
    return new FigureRule.Section(
        section.id(), section.title(), section.style(), Optional.of(intro));
  }

  private static Section groups(
      FigureRule.Section section,
      List<FigureRule> figures,
      Map<String, Tally> tallies,
      Spans spans) {
    boolean named = figures.size() > 1;
    boolean shares = figures.stream().anyMatch(figure -> figure.measure().readsForms());
    List<Row> rows =
        figures.stream()
            .map(figure -> new Groups(figure, tallies.get(figure.id()), spans))
            .flatMap(groups -> groups.rows(named, shares).stream())
            .toList();
    return section(section, Groups.columns(spans, named, figures), rows, Optional.empty());
  }

  private static Section section(
      FigureRule.Section section, List<String> columns, List<Row> rows, Optional<Trend> trend) {
    return new Section(section.id(), section.title(), section.intro(), columns, rows, trend);
  }

  private static List<MadeFigure> made(FigureRule figure, Map<String, Tally> tallies, Spans spans) {
    if (figure.measure().splits()) {
      return new Groups(figure, tallies.get(figure.id()), spans).figures().toList();
    }
    return new Tables(tallies, spans).figures(figure, figure.target().isEmpty());
  }
}
