package mhss.gateway.returns.layout.page;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Set;
import java.util.TimeZone;
import mhss.gateway.returns.layout.report.InformationReport;
import mhss.gateway.rules.WorkingCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Prints a report: tagged (PDF/UA-1), fonts embedded, the same bytes for the same report. */
public final class Pdf {

  private static final String FAMILY = "Liberation Sans";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;
  private static final Set<String> DRAWN = Set.of(TrendDrawing.TREND, TrendDrawing.SPARK);

  static {
    // It would log texts of the page.
    XRLog.setLoggingEnabled(false);
  }

  private final HtmlTemplate template;
  private final Chart chart = new Chart();

  public Pdf(Path template) {
    this.template = new HtmlTemplate(template);
  }

  public byte[] of(InformationReport report) throws IOException {
    PageModel model = new PageModel(report);
    Document page = template.page(model.map());
    try (PdfBoxRenderer renderer = renderer(page, new TrendDrawing(model.trends(), chart))) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      date(document, report.madeAt());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static PdfBoxRenderer renderer(Document page, TrendDrawing drawing) {
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .withW3cDocument(page, "")
            .withProducer("MHSS Gateway")
            .usePdfUaAccessibility(true)
            .useObjectDrawerFactory(new Drawings(drawing))
            .useFont(
                () -> Lettering.open(Lettering.REGULAR), FAMILY, REGULAR, FontStyle.NORMAL, true)
            .useFont(() -> Lettering.open(Lettering.BOLD), FAMILY, BOLD, FontStyle.NORMAL, true);
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      // Printing fetches nothing; a picture stands in the template as data.
      builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"), when);
    }
    return builder.buildPdfRenderer();
  }

  /** The document's number is derived from the time by the library, unless it is given. */
  private static void date(PDDocument document, Instant at) {
    Calendar calendar = GregorianCalendar.from(at.atZone(WorkingCalendar.LONDON));
    calendar.setTimeZone(TimeZone.getTimeZone(WorkingCalendar.LONDON));
    PDDocumentInformation information = document.getDocumentInformation();
    information.setCreationDate(calendar);
    information.setModificationDate(calendar);
    document.setDocumentId(at.getEpochSecond());
  }

  private record Drawings(TrendDrawing drawing) implements FSObjectDrawerFactory {

    @Override
    public FSObjectDrawer createDrawer(Element element) {
      return isReplacedObject(element) ? drawing : null;
    }

    @Override
    public boolean isReplacedObject(Element element) {
      return element.getTagName().equals("object") && DRAWN.contains(element.getAttribute("type"));
    }
  }
}
