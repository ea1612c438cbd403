package mhss.gateway.documents.pdf;

import mhss.gateway.documents.content.Box;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A page as a person sees it: cropped, and turned as it says. */
record Seen(PDRectangle crop, int turned) {

  static Seen on(PDPage page) {
    return new Seen(page.getCropBox(), Math.floorMod(page.getRotation(), 360));
  }

  Box box(PDRectangle rectangle) {
    float left = rectangle.getLowerLeftX() - crop.getLowerLeftX();
    float right = rectangle.getUpperRightX() - crop.getLowerLeftX();
    float low = rectangle.getLowerLeftY() - crop.getLowerLeftY();
    float high = rectangle.getUpperRightY() - crop.getLowerLeftY();
    float width = crop.getWidth();
    float height = crop.getHeight();
    return switch (turned) {
      case 90 -> new Box(low, left, high, right);
      case 180 -> new Box(width - right, low, width - left, high);
      case 270 -> new Box(height - high, width - right, height - low, width - left);
      default -> new Box(left, height - high, right, height - low);
    };
  }
}
