package mhss.gateway.returns.information;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import mhss.gateway.returns.Assignment;
import mhss.gateway.returns.MadeFigure;
import mhss.gateway.returns.MadeFile;
import mhss.gateway.returns.ReturnContract;
import mhss.gateway.returns.layout.CsvFile;
import mhss.gateway.returns.layout.InformationPdf;
import mhss.gateway.returns.layout.Workbooks;
import mhss.gateway.returns.layout.report.CellKind;
import mhss.gateway.returns.layout.report.InformationReport;
import mhss.gateway.returns.layout.report.Section;

/** Sections into the files of a return, with the notes that say how they were counted. */
class Publishing {

  private final Workbooks workbooks;
  private final InformationPdf pdf;
  private final String provider;

  Publishing(Workbooks workbooks, InformationPdf pdf, String provider) {
    this.workbooks = workbooks;
    this.pdf = pdf;
    this.provider = provider;
  }

  List<MadeFile> files(
      Assignment assignment,
      List<ReturnContract> contracts,
      List<Section> sections,
      Spans spans,
      List<MadeFigure> figures) {
    InformationReport report =
        new InformationReport(
            assignment.rule().name(),
            assignment.rules().title(),
            provider,
            contracts.stream().map(ReturnContract::id).toList(),
            assignment.period(),
            assignment.version(),
            assignment.at(),
            sections,
            notes(sections, contracts, spans));
    return assignment.rule().files().stream()
        .map(ending -> file(assignment, ending, report, figures))
        .toList();
  }

  private MadeFile file(
      Assignment assignment, String ending, InformationReport report, List<MadeFigure> figures) {
    String name =
        assignment
            .rule()
            .fileName(provider, assignment.period().id(), assignment.version(), ending);
    byte[] content =
        switch (ending) {
          case "pdf" -> pdf.pdf(report);
          case "csv" -> csv(assignment, figures);
          default -> workbooks.information(report);
        };
    return new MadeFile(name, MadeFile.mediaType(ending), content);
  }

  private static byte[] csv(Assignment assignment, List<MadeFigure> figures) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<List<Object>> rows =
        figures.stream()
            .map(
                one ->
                    Arrays.<Object>asList(
                        assignment.period().id(),
                        one.id(),
                        one.words(),
                        one.numerator(),
                        one.denominator(),
                        one.shown()))
            .toList();
    try {
      CsvFile.write(
          List.of("period", "figure", "words", "numerator", "denominator", "shown"),
          rows,
          List.of(),
          out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static List<String> notes(
      List<Section> sections, List<ReturnContract> contracts, Spans spans) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Days are days in London, of the events as they were received or happened. Earlier periods"
            + " are counted as they are known now, so that what came late is in them.");
    notes.add(
        "The year to date begins with "
            + contracts.stream()
                .map(one -> Spans.day(spans.year().begins().get(one.id())) + " (" + one.id() + ")")
                .collect(Collectors.joining(", "))
            + " and ends with "
            + Spans.day(spans.current().last())
            + ".");
    if (has(sections, CellKind.PERCENT)) {
      notes.add(
          "Percentages are printed to one decimal and compared unrounded; n/a: there was nothing to"
              + " measure. Deadlines that had not ended when this was made do not count.");
    }
    if (has(sections, CellKind.SUPPRESSED)) {
      notes.add(
          "* stands for fewer than five customers, or for a number that would give such a one away.");
    }
    if (sections.stream().anyMatch(one -> prints(one, Shown.NOT_HELD))) {
      notes.add(
          "What the gateway does not hold travels in no mail; our records elsewhere have it.");
    }
    return notes;
  }

  private static boolean has(List<Section> sections, CellKind kind) {
    return sections.stream()
        .flatMap(section -> section.rows().stream())
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> cell.kind() == kind);
  }

  private static boolean prints(Section section, String text) {
    return section.rows().stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> cell.text().equals(text));
  }
}
