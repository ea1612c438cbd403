package mhss.gateway.audit.summary;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A page as tagged PDF with its fonts in it. */
public final class PrintedPage {

  private static final String FAMILY = "Liberation Sans";

  static {
    // It would log texts of the page.
    XRLog.setLoggingEnabled(false);
  }

  private PrintedPage() {}

  public static void print(Page page, OutputStream out) throws IOException {
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .withW3cDocument(page.document(), "")
            .withProducer("MHSS Gateway")
            .usePdfUaAccessibility(true)
            .useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true)
            .useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true)
            .toStream(out);
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> false, when);
    }
    builder.run();
  }

  private static InputStream font(String weight) {
    return PrintedPage.class.getResourceAsStream("/liberation/LiberationSans-" + weight + ".ttf");
  }
}
