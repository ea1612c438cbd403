package mhss.gateway.returns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mhss.gateway.returns.claim.ClaimSamples;
import mhss.gateway.returns.information.FormToFill;
import mhss.gateway.returns.layout.Sample;
import mhss.gateway.returns.layout.Workbooks;
import mhss.gateway.returns.layout.filling.CellText;
import mhss.gateway.returns.layout.filling.Filling;
import mhss.gateway.returns.layout.filling.UnusableTemplate;
import mhss.gateway.returns.layout.page.PageTemplate;

/** Templates of returns that are not in force yet: pages, and workbooks. */
public class ReturnTemplates {

  private static final String FOLDER = "returns/";

  private final Workbooks workbooks;

  public ReturnTemplates(Workbooks workbooks) {
    this.workbooks = workbooks;
  }

  /** What is wrong with a page, as far as that can be said without a report to show. */
  public Optional<String> problem(String name, String source) {
    return PageTemplate.problem(name, source);
  }

  /**
   * Why a workbook cannot be filled, with sheet and cell.
   *
   * @param name below {@code templates/}
   */
  public Optional<String> problem(String name, byte[] content) {
    if (!name.startsWith(FOLDER)) {
      return Optional.of("nothing fills a workbook there: name it templates/returns/…");
    }
    try {
      proof(name, content);
      return Optional.empty();
    } catch (UnusableTemplate bad) {
      return Optional.of(bad.getMessage().replaceFirst("^Correct \\S+: ", ""));
    } catch (RuntimeException unforeseen) {
      // POI says why in words that nobody can act on.
      return Optional.of(
          "it cannot be filled (%s): save it as XLSX anew"
              .formatted(unforeseen.getClass().getSimpleName()));
    }
  }

  /** Who would miss it. */
  public Optional<String> problemWithout(String name) {
    return name.startsWith(FOLDER)
        ? Optional.of(
            "returns are made with it, corrections of past ones too: leave it, or change it")
        : Optional.empty();
  }

  /**
   * The workbook filled with invented figures.
   *
   * @param name below {@code templates/}
   * @throws UnusableTemplate naming file, sheet and cell
   */
  public byte[] proof(String name, byte[] content) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    Sample sample = ClaimSamples.of(file).orElseGet(FormToFill::sample);
    try {
      Path folder = Files.createTempDirectory("workbook");
      Path aside = Files.write(folder.resolve(file), content);
      try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
        new Workbooks()
            .write(
                new Filling(aside, sample.head(), "lines", sample.columns(), Sample.MADE_AT),
                sample.rows(),
                out);
        return out.toByteArray();
      } finally {
        Files.delete(aside);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the workbook shows when it is filled so, cell by cell; empty when it cannot be. */
  public List<String> proofLines(String name, byte[] content) {
    return problem(name, content).isPresent() ? List.of() : lines(name, proof(name, content));
  }

  /** What a workbook shows, cell by cell; why not, where it cannot be opened. */
  public static List<String> lines(String name, byte[] content) {
    try {
      return CellText.lines(name.substring(name.lastIndexOf('/') + 1), content);
    } catch (UnusableTemplate bad) {
      return List.of(bad.getMessage());
    }
  }

  /** Is filled in the place of the broken file of that name. */
  public void standIn(String name, byte[] good) {
    workbooks.standIn(name.substring(name.lastIndexOf('/') + 1), good);
  }
}
