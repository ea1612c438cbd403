package mhss.gateway.returns.layout.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.layout.bytes.SafeText;
import mhss.gateway.returns.layout.report.Cell;
import mhss.gateway.returns.layout.report.CellKind;
import mhss.gateway.returns.layout.report.InformationReport;
import mhss.gateway.returns.layout.report.Row;
import mhss.gateway.returns.layout.report.Section;
import mhss.gateway.returns.layout.report.Trend;
import mhss.gateway.rules.WorkingCalendar;

/** A report as the HTML template sees it: maps, lists and texts. */
final class PageModel {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(WorkingCalendar.LONDON);
  private static final int MOST_CARDS = 2;
  private static final int SHORT = 16;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int ON_ONE_PAGE = 12;

  private final InformationReport report;
  private final List<Trend> trends;

  PageModel(InformationReport report) {
    this.report = report;
    this.trends = report.sections().stream().flatMap(one -> one.trend().stream()).toList();
  }

  List<Trend> trends() {
    return trends;
  }

  Map<String, Object> map() {
    Map<String, Object> model = new HashMap<>();
    model.put("name", SafeText.of(report.name()));
    model.put("rules", SafeText.of(report.ruleSetTitle()));
    model.put("provider", SafeText.of(report.provider()));
    model.put("contracts", report.contracts().stream().map(SafeText::of).toList());
    model.put("period", words(report.period()));
    model.put("period_id", report.period().id());
    model.put("version", String.valueOf(report.version()));
    model.put("correction", report.version() > 1);
    model.put("made_at", MINUTE.format(report.madeAt()));
    model.put(
        "sections",
        IntStream.range(0, report.sections().size())
            .mapToObj(i -> section(i + 1, report.sections().get(i)))
            .toList());
    model.put("notes", report.notes().stream().map(SafeText::of).toList());
    model.put("targets", targets());
    model.put("cards", cards());
    return model;
  }

  static String words(Period period) {
    LocalDate first = period.first();
    LocalDate last = period.last();
    if (first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1))) {
      return DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK).format(first);
    }
    return first.getYear() == last.getYear()
        ? DateTimeFormatter.ofPattern("d MMMM", Locale.UK).format(first) + " to " + DAY.format(last)
        : DAY.format(first) + " to " + DAY.format(last);
  }

  private Map<String, Object> section(int number, Section section) {
    Map<String, Object> model = new HashMap<>();
    model.put("number", String.valueOf(number));
    model.put("id", section.id());
    model.put("title", SafeText.of(section.title()));
    model.put("intro", SafeText.of(section.intro().orElse("")));
    model.put(
        "columns",
        IntStream.range(0, section.columns().size())
            .mapToObj(
                i ->
                    Map.of(
                        "title", SafeText.of(section.columns().get(i)),
                        "numeric", numeric(section, i)))
            .toList());
    model.put("rows", section.rows().stream().map(row -> row(section, row)).toList());
    model.put("together", section.rows().size() <= ON_ONE_PAGE);
    model.put(
        "bars", section.trend().isEmpty() && section.rows().stream().anyMatch(PageModel::bar));
    section.trend().ifPresent(trend -> model.put("trend", trend(trend)));
    return model;
  }

  private static boolean bar(Row row) {
    return row.cells().stream().anyMatch(cell -> share(cell).isPresent());
  }

  /** What a bar beside the number shows. A suppressed number has none, which would tell it. */
  private static Optional<BigDecimal> share(Cell cell) {
    return cell.kind() == CellKind.PERCENT
        ? cell.number().map(number -> number.max(BigDecimal.ZERO).min(HUNDRED))
        : Optional.empty();
  }

  /** Such a column stands right. */
  private static boolean numeric(Section section, int column) {
    return column > 0
        && section.rows().stream()
            .map(row -> row.cells().get(column))
            .allMatch(cell -> cell.kind() != CellKind.TEXT || cell.text().isBlank())
        && section.rows().stream()
            .map(row -> row.cells().get(column))
            .noneMatch(cell -> cell.kind() == CellKind.MET || cell.kind() == CellKind.MISSED);
  }

  private static Map<String, Object> row(Section section, Row row) {
    return Map.of(
        "figure",
        SafeText.of(row.figure().orElse("")),
        "bar",
        row.cells().stream()
            .flatMap(cell -> share(cell).stream())
            .reduce((first, last) -> last)
            .map(share -> share.setScale(1, RoundingMode.HALF_UP).toPlainString())
            .orElse(""),
        "cells",
        IntStream.range(0, row.cells().size())
            .mapToObj(i -> cell(row.cells().get(i), numeric(section, i)))
            .toList());
  }

  private static Map<String, Object> cell(Cell cell, boolean numeric) {
    return Map.of(
        "text", SafeText.of(cell.text()),
        "kind", cell.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "badge", badge(cell),
        "short", cell.text().length() <= SHORT,
        "numeric", numeric);
  }

  /** A word beside the colour, unless the text is that word. */
  private static String badge(Cell cell) {
    return switch (cell.kind()) {
      case MET -> "Met";
      case MISSED -> "Missed";
      default -> "";
    };
  }

  private Map<String, Object> trend(Trend trend) {
    return Map.of(
        "index", String.valueOf(trends.indexOf(trend)),
        "title", SafeText.of(trend.title()),
        "alt", SafeText.of(TrendWords.alt(trend)),
        "height", String.valueOf(Math.round(Chart.height(trend))),
        "labels", trend.labels().stream().map(SafeText::of).toList(),
        "series",
            trend.series().stream()
                .map(
                    series ->
                        Map.of(
                            "name", SafeText.of(series.name()),
                            "values",
                                series.values().stream()
                                    .map(value -> Figures.shown(value, trend.unit()))
                                    .toList()))
                .toList());
  }

  /** How many rows met their target, and which did not. */
  private Map<String, Object> targets() {
    List<String> missed = new ArrayList<>();
    int met = 0;
    for (Section section : report.sections()) {
      for (Row row : section.rows()) {
        if (row.cells().stream().anyMatch(cell -> cell.kind() == CellKind.MISSED)) {
          missed.add(SafeText.of(row.cells().get(0).text()));
        } else if (row.cells().stream().anyMatch(cell -> cell.kind() == CellKind.MET)) {
          met++;
        }
      }
    }
    return Map.of(
        "met", String.valueOf(met), "all", String.valueOf(met + missed.size()), "missed", missed);
  }

  private List<Map<String, Object>> cards() {
    return trends.stream()
        .filter(trend -> trend.series().size() == 1 && !trend.labels().isEmpty())
        .limit(MOST_CARDS)
        .map(this::card)
        .toList();
  }

  private Map<String, Object> card(Trend trend) {
    List<Optional<BigDecimal>> values = trend.series().get(0).values();
    return Map.of(
        "index", String.valueOf(trends.indexOf(trend)),
        "title", SafeText.of(trend.series().get(0).name()),
        "label", SafeText.of(trend.labels().get(trend.labels().size() - 1)),
        "value", Figures.shown(values.get(values.size() - 1), trend.unit()),
        "change", SafeText.of(TrendWords.change(trend)),
        "alt", SafeText.of(TrendWords.alt(trend)));
  }
}
