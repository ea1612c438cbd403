package mhss.gateway.documents.pdf.print;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import mhss.gateway.documents.content.Box;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Follows what is drawn on a page (PDF 32000-1, 8.5) as far as it may be the lines of a table. */
class Pen {

  private static final int LONGEST_PATH = 5_000;

  private final PDFStreamEngine engine;
  private final List<float[]> strokes = new ArrayList<>();
  private final List<Box> rectangles = new ArrayList<>();
  private Rulings rulings = new Rulings();
  private Strokes through = new Strokes();
  private PDRectangle crop = PDRectangle.A4;
  private float[] start = {0, 0};
  private float[] at = {0, 0};

  Pen(PDFStreamEngine engine) {
    this.engine = engine;
    on("m", points -> moveTo(points));
    on("l", points -> lineTo(points));
    on("re", points -> rectangle(points));
    on("h", points -> lineTo(start));
    List.of("S", "s", "B", "B*", "b", "b*").forEach(name -> on(name, points -> paint(true)));
    List.of("f", "F", "f*").forEach(name -> on(name, points -> paint(false)));
    on("n", points -> forget());
  }

  /**
   * @param points numbers of the operator; pairs are already places on the page
   */
  private interface Drawing {

    void draw(float[] points);
  }

  Rulings rulings() {
    return rulings;
  }

  Strokes through() {
    return through;
  }

  void turnTo(PDRectangle page) {
    rulings = new Rulings();
    through = new Strokes();
    crop = page;
    forget();
  }

  private void on(String name, Drawing drawing) {
    engine.addOperator(
        new OperatorProcessor(engine) {
          @Override
          public void process(Operator operator, List<COSBase> operands) {
            drawing.draw(numbers(operands));
          }

          @Override
          public String getName() {
            return name;
          }
        });
  }

  private static float[] numbers(List<COSBase> operands) {
    float[] numbers = new float[operands.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
    }
    return numbers;
  }

  private float[] onPage(float x, float y) {
    Point2D.Float point =
        engine.getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
    return new float[] {point.x - crop.getLowerLeftX(), crop.getUpperRightY() - point.y};
  }

  private void moveTo(float[] points) {
    if (points.length >= 2) {
      start = onPage(points[0], points[1]);
      at = start;
    }
  }

  private void lineTo(float[] points) {
    boolean closing = points == start;
    if (points.length >= 2 && strokes.size() < LONGEST_PATH) {
      float[] to = closing ? start : onPage(points[0], points[1]);
      strokes.add(new float[] {at[0], at[1], to[0], to[1]});
      at = to;
    }
  }

  private void rectangle(float[] points) {
    if (points.length >= 4 && rectangles.size() < LONGEST_PATH) {
      float[] one = onPage(points[0], points[1]);
      float[] other = onPage(points[0] + points[2], points[1] + points[3]);
      rectangles.add(
          new Box(
              Math.min(one[0], other[0]),
              Math.min(one[1], other[1]),
              Math.max(one[0], other[0]),
              Math.max(one[1], other[1])));
    }
  }

  /** What is only filled is a background, unless it is so thin that it looks like a line. */
  private void paint(boolean outlined) {
    for (Box box : rectangles) {
      if (outlined || box.height() < 3 || box.right() - box.left() < 3) {
        rulings.frame(box);
      }
      through.line(box);
    }
    if (outlined) {
      strokes.forEach(line -> draw(line[0], line[1], line[2], line[3]));
    } else {
      thinPolygon();
    }
    forget();
  }

  private void thinPolygon() {
    if (strokes.isEmpty()) {
      return;
    }
    float left = Float.MAX_VALUE;
    float top = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    float bottom = -Float.MAX_VALUE;
    for (float[] line : strokes) {
      left = Math.min(left, Math.min(line[0], line[2]));
      right = Math.max(right, Math.max(line[0], line[2]));
      top = Math.min(top, Math.min(line[1], line[3]));
      bottom = Math.max(bottom, Math.max(line[1], line[3]));
    }
    if (bottom - top < 3 || right - left < 3) {
      draw(left, top, right, bottom);
    }
  }

  private void draw(float x1, float y1, float x2, float y2) {
    rulings.line(x1, y1, x2, y2);
    through.line(new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)));
  }

  private void forget() {
    strokes.clear();
    rectangles.clear();
  }
}
