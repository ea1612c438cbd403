package mhss.gateway.documents.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import mhss.gateway.documents.content.Effort;
import mhss.gateway.documents.content.Limits;
import mhss.gateway.documents.pdf.PdfContent;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws a page of a PDF, bounded in work and size. No script runs and nothing is fetched. */
class PdfPage {

  /** Of the picture, in pixels. */
  private static final float WIDTH = 1_000;

  private static final float HEIGHT = 1_600;
  private static final float LARGEST_SCALE = 2;

  private final PDDocument document;

  PdfPage(PDDocument document) {
    this.document = document;
  }

  static int count(byte[] pdf) throws IOException {
    return PdfContent.open(pdf, PDDocument::getNumberOfPages);
  }

  static Canvas draw(byte[] pdf, int page) throws IOException {
    return PdfContent.open(pdf, document -> new PdfPage(document).draw(page));
  }

  private Canvas draw(int number) throws IOException {
    if (document.getNumberOfPages() > Limits.PAGES) {
      throw Limits.exceeded("pages", Limits.PAGES);
    }
    float scale = scale(document.getPage(number - 1));
    PDFRenderer renderer = new Bounded(document);
    renderer.setSubsamplingAllowed(true);
    BufferedImage image = renderer.renderImage(number - 1, scale, ImageType.RGB);
    return new Canvas(image, scale);
  }

  private static float scale(PDPage page) {
    PDRectangle crop = page.getCropBox();
    boolean upright = page.getRotation() % 180 == 0;
    float width = upright ? crop.getWidth() : crop.getHeight();
    float height = upright ? crop.getHeight() : crop.getWidth();
    return Math.min(LARGEST_SCALE, Math.min(WIDTH / width, HEIGHT / height));
  }

  private static class Bounded extends PDFRenderer {

    Bounded(PDDocument document) {
      super(document);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      Effort.step();
      return new BoundedDrawer(parameters);
    }
  }
}
