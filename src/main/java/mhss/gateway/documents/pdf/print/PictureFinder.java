package mhss.gateway.documents.pdf.print;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mhss.gateway.documents.content.Box;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Where small pictures are shown on a page: ticks and signatures, not backgrounds. */
class PictureFinder {

  private static final int MOST = 200;
  private static final float WIDEST = 300;
  private static final float HIGHEST = 120;

  private final PDFStreamEngine engine;
  private List<Box> boxes = new ArrayList<>();
  private PDRectangle crop = PDRectangle.A4;

  PictureFinder(PDFStreamEngine engine) {
    this.engine = engine;
    engine.addOperator(new Named(engine));
    engine.addOperator(new Inline(engine));
  }

  void turnTo(PDRectangle page) {
    boxes = new ArrayList<>();
    crop = page;
  }

  List<Box> boxes() {
    return boxes;
  }

  /** In points from the top left corner. */
  void add(Rectangle2D onPage) {
    boolean small = onPage.getWidth() <= WIDEST && onPage.getHeight() <= HIGHEST;
    boolean visible = onPage.getWidth() >= 3 && onPage.getHeight() >= 3;
    if (small && visible && boxes.size() < MOST) {
      boxes.add(
          new Box(
              (float) onPage.getMinX() - crop.getLowerLeftX(),
              crop.getUpperRightY() - (float) onPage.getMaxY(),
              (float) onPage.getMaxX() - crop.getLowerLeftX(),
              crop.getUpperRightY() - (float) onPage.getMinY()));
    }
  }

  /** A picture fills the unit square of the current coordinates (PDF 32000-1, 8.9.5). */
  private void shown() {
    add(
        engine
            .getGraphicsState()
            .getCurrentTransformationMatrix()
            .createAffineTransform()
            .createTransformedShape(new Rectangle2D.Float(0, 0, 1, 1))
            .getBounds2D());
  }

  private class Named extends DrawObject {

    Named(PDFStreamEngine engine) {
      super(engine);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      PDResources resources = engine.getResources();
      boolean picture =
          !operands.isEmpty()
              && operands.get(0) instanceof COSName name
              && resources != null
              && resources.isImageXObject(name);
      if (picture) {
        shown();
      } else {
        super.process(operator, operands);
      }
    }
  }

  private class Inline extends OperatorProcessor {

    Inline(PDFStreamEngine engine) {
      super(engine);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      shown();
    }

    @Override
    public String getName() {
      return "BI";
    }
  }
}
