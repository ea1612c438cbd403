package mhss.gateway.documents.picture;

import java.awt.Color;
import java.awt.Paint;
import java.io.IOException;
import java.util.List;
import mhss.gateway.documents.content.Effort;
import mhss.gateway.documents.content.Limits;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Leaves out pictures that would fill the memory, and ends when too much work was asked for. */
class BoundedDrawer extends PageDrawer {

  /** Of one shape: what is drawn by one call cannot be ended. */
  private static final int MOST_LINES = 20_000;

  /** A clipping path is cut with others, each line with each. */
  private static final int MOST_LINES_OF_A_CLIP = 1_000;

  /** The colour of every point is worked out by a program in the file. */
  private static final Color LEFT_OUT = new Color(0, 0, 0, 0);

  private long pixelsLeft = PictureFile.MOST_PIXELS;
  private int lines;

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

  @Override
  public void moveTo(float x, float y) {
    line();
    super.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    line();
    super.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    line();
    super.curveTo(x1, y1, x2, y2, x3, y3);
  }

  private void line() {
    if (++lines > MOST_LINES) {
      throw Limits.exceeded("lines in one shape", MOST_LINES);
    }
  }

  @Override
  public void endPath() {
    lines = 0;
    super.endPath();
  }

  @Override
  public void fillPath(int rule) throws IOException {
    lines = 0;
    super.fillPath(rule);
  }

  @Override
  public void strokePath() throws IOException {
    lines = 0;
    super.strokePath();
  }

  @Override
  public void fillAndStrokePath(int rule) throws IOException {
    lines = 0;
    super.fillAndStrokePath(rule);
  }

  @Override
  public void clip(int rule) {
    if (lines <= MOST_LINES_OF_A_CLIP) {
      super.clip(rule);
    }
  }

  @Override
  public void shadingFill(COSName name) throws IOException {
    if (!pointByPoint(getResources().getShading(name))) {
      super.shadingFill(name);
    }
  }

  @Override
  protected Paint getPaint(PDColor color) throws IOException {
    return color.getPatternName() != null
            && getResources().getPattern(color.getPatternName()) instanceof PDShadingPattern pattern
            && pointByPoint(pattern.getShading())
        ? LEFT_OUT
        : super.getPaint(color);
  }

  private static boolean pointByPoint(PDShading shading) {
    return shading != null && shading.getShadingType() == PDShading.SHADING_TYPE1;
  }

  private static long pixels(PDImage image) {
    return image == null
        ? 0
        : (long) Math.max(0, image.getWidth()) * Math.max(0, image.getHeight());
  }
}
