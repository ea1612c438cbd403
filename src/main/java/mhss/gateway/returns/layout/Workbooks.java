package mhss.gateway.returns.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import mhss.gateway.returns.layout.book.InformationBook;
import mhss.gateway.returns.layout.filling.Filling;
import mhss.gateway.returns.layout.filling.TemplateBook;
import mhss.gateway.returns.layout.filling.UnusableTemplate;
import mhss.gateway.returns.layout.report.InformationReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** XLSX: templates filled row by row in flat memory, and management information. */
public class Workbooks {

  private static final Logger LOG = LoggerFactory.getLogger(Workbooks.class);

  private final Optional<Path> standIns;

  public Workbooks() {
    this(Optional.empty());
  }

  /**
   * @param standIns folder of workbooks as they were when they were good
   */
  Workbooks(Optional<Path> standIns) {
    this.standIns = standIns;
  }

  /** Is filled in the place of the file of that name, as long as that one cannot be. */
  public void standIn(String name, byte[] good) {
    try {
      Path folder = Files.createDirectories(standIns.orElseThrow());
      Path whole = Files.createTempFile(folder, "book", ".part");
      Files.write(whole, good);
      Files.move(
          whole,
          folder.resolve(name),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn(
          "templates/returns/{} is broken, and its last version cannot stand in for it ({})",
          name,
          e.getClass().getSimpleName());
    }
  }

  /**
   * Rows may be as many as a sheet takes; they are written as they come and never all held.
   *
   * @param rows values in the order of {@link Filling#columns}
   * @param out left open
   * @throws UnusableTemplate naming file, sheet and cell
   */
  public void write(Filling filling, Iterable<? extends List<?>> rows, OutputStream out)
      throws IOException {
    book(filling).write(rows, out);
  }

  private TemplateBook book(Filling filling) throws IOException {
    try {
      return new TemplateBook(filling);
    } catch (UnusableTemplate bad) {
      Path good =
          standIns
              .map(folder -> folder.resolve(filling.template().getFileName()))
              .filter(Files::exists)
              .orElseThrow(() -> bad);
      LOG.error("{}. Its last good version is filled instead", bad.getMessage());
      return new TemplateBook(filling.by(good));
    }
  }

  public byte[] information(InformationReport report) {
    return new InformationBook(report).bytes();
  }
}
