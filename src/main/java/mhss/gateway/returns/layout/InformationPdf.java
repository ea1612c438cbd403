package mhss.gateway.returns.layout;

import java.nio.file.Path;
import mhss.gateway.returns.layout.filling.UnusableTemplate;
import mhss.gateway.returns.layout.report.InformationReport;

/** Management information as a PDF to read: tagged, with vector charts, by an HTML template. */
public class InformationPdf {

  private final Path template;

  public InformationPdf(Path template) {
    this.template = template;
  }

  /**
   * @throws UnusableTemplate naming file and line
   */
  public byte[] pdf(InformationReport report) {
    throw new UnsupportedOperationException(template.toString());
  }
}
