package mhss.gateway.returns.claim;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.returns.Assignment;
import mhss.gateway.returns.MadeFile;
import mhss.gateway.returns.layout.CsvFile;
import mhss.gateway.returns.layout.Workbooks;
import mhss.gateway.returns.layout.filling.Filling;

/** Lines into the files of the rule: a workbook by template, and CSV, of the same rows. */
class LineFiles {

  private final Workbooks workbooks;
  private final Path templates;
  private final String provider;

  /**
   * @param templates folder of the XLSX templates
   * @param provider who claims
   */
  LineFiles(Workbooks workbooks, Path templates, String provider) {
    this.workbooks = workbooks;
    this.templates = templates;
    this.provider = provider;
  }

  /**
   * @param template name of the file
   * @param head what the template shows besides, with {@link #head}
   * @param columns of the rows
   * @param inCsv how many of them stand in the CSV
   * @param trailer last line of the CSV
   */
  record Sheet(
      String template,
      Map<String, Object> head,
      List<String> columns,
      int inCsv,
      Iterable<List<Object>> rows,
      List<?> trailer) {}

  String provider() {
    return provider;
  }

  List<MadeFile> write(Assignment assignment, Sheet sheet) {
    return assignment.rule().files().stream()
        .map(ending -> file(assignment, sheet, ending))
        .toList();
  }

  private MadeFile file(Assignment assignment, Sheet sheet, String ending) {
    String name =
        assignment
            .rule()
            .fileName(provider, assignment.period().id(), assignment.version(), ending);
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      switch (ending) {
        case "xlsx" -> workbook(assignment, sheet, out);
        case "csv" -> csv(sheet, out);
        default ->
            throw new IllegalStateException(
                "%s asks for a file of kind %s; there are xlsx and csv"
                    .formatted(assignment.rule().id(), ending));
      }
      return new MadeFile(name, MadeFile.mediaType(ending), out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("%s was not written".formatted(name), e);
    }
  }

  private void workbook(Assignment assignment, Sheet sheet, OutputStream out) throws IOException {
    Map<String, Object> head = new HashMap<>(sheet.head());
    head.put("month", assignment.period().id());
    head.put("rules", assignment.rules().title());
    head.put("provider", provider);
    head.put("version", assignment.version());
    head.put("made_at", assignment.at());
    Filling filling =
        new Filling(
            templates.resolve(sheet.template()), head, "lines", sheet.columns(), assignment.at());
    workbooks.write(filling, sheet.rows(), out);
  }

  private static void csv(Sheet sheet, OutputStream out) throws IOException {
    Iterable<List<Object>> rows =
        () -> {
          var all = sheet.rows().iterator();
          return new java.util.Iterator<>() {
            @Override
            public boolean hasNext() {
              return all.hasNext();
            }

            @Override
            public List<Object> next() {
              return all.next().subList(0, sheet.inCsv());
            }
          };
        };
    CsvFile.write(sheet.columns().subList(0, sheet.inCsv()), rows, sheet.trailer(), out);
  }
}
