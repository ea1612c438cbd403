package mhss.gateway.returns.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import mhss.gateway.returns.layout.filling.UnusableTemplate;
import mhss.gateway.returns.layout.page.Pdf;
import mhss.gateway.returns.layout.report.InformationReport;

/** Management information as a PDF to read: tagged, with vector charts, by an HTML template. */
public class InformationPdf {

  private final Pdf pdf;

  public InformationPdf(Path template) {
    this.pdf = new Pdf(template);
  }

  /**
   * @throws UnusableTemplate naming file and line
   */
  public byte[] pdf(InformationReport report) {
    try {
      return pdf.of(report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
