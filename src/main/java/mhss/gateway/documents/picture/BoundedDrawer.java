package mhss.gateway.documents.picture;

import java.io.IOException;
import java.util.List;
import mhss.gateway.documents.content.Effort;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Leaves out pictures that would fill the memory, and ends when too much work was asked for. */
class BoundedDrawer extends PageDrawer {

  private long pixelsLeft = PictureFile.MOST_PIXELS;

  BoundedDrawer(PageDrawerParameters parameters) throws IOException {
    super(parameters);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    Effort.step();
    super.processOperator(operator, operands);
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    Effort.step();
    long pixels = pixels(image);
    if (image instanceof PDImageXObject object) {
      pixels += pixels(object.getMask()) + pixels(object.getSoftMask());
    }
    if (pixels <= pixelsLeft) {
      pixelsLeft -= pixels;
      super.drawImage(image);
    }
  }

  private static long pixels(PDImage image) {
    return image == null
        ? 0
        : (long) Math.max(0, image.getWidth()) * Math.max(0, image.getHeight());
  }
}
