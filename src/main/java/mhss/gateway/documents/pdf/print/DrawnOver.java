package mhss.gateway.documents.pdf.print;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import mhss.gateway.documents.content.Box;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;

/** What a person drew onto a flat form with a PDF viewer: words crossed out, ticks by hand. */
class DrawnOver {

  private DrawnOver() {}

  static void on(PDPage page, Strokes through, PictureFinder pictures) throws IOException {
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (annotation.isHidden() || annotation.getRectangle() == null) {
        continue;
      }
      switch (String.valueOf(annotation.getSubtype())) {
        case "StrikeOut" -> crossedOut(annotation, page.getCropBox(), through);
        case "Ink", "Stamp" -> pictures.add(rectangle(annotation.getRectangle()));
        default -> {}
      }
    }
  }

  private static Rectangle2D rectangle(PDRectangle place) {
    return new Rectangle2D.Float(
        place.getLowerLeftX(), place.getLowerLeftY(), place.getWidth(), place.getHeight());
  }

  /** Four corners for each stretch of words (PDF 32000-1, 12.5.6.10). */
  private static void crossedOut(PDAnnotation annotation, PDRectangle crop, Strokes through) {
    float[] corners =
        annotation instanceof PDAnnotationTextMarkup markup ? markup.getQuadPoints() : null;
    for (int i = 0; corners != null && i + 8 <= corners.length; i += 8) {
      float left = Math.min(corners[i], corners[i + 4]);
      float right = Math.max(corners[i + 2], corners[i + 6]);
      float high = Math.max(corners[i + 1], corners[i + 5]);
      float low = Math.min(corners[i + 1], corners[i + 5]);
      through.marked(
          new Box(
              left - crop.getLowerLeftX(),
              crop.getUpperRightY() - high,
              right - crop.getLowerLeftX(),
              crop.getUpperRightY() - low));
    }
  }
}
