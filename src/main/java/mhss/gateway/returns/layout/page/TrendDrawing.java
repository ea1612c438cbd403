package mhss.gateway.returns.layout.page;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.List;
import java.util.Map;
import mhss.gateway.returns.layout.report.Trend;
import org.w3c.dom.Element;

/** Draws {@code <object type="trend" data-trend="0"/>}, or {@code spark}, as vectors. */
final class TrendDrawing implements FSObjectDrawer {

  static final String TREND = "trend";
  static final String SPARK = "spark";

  private final List<Trend> trends;
  private final Chart chart;

  TrendDrawing(List<Trend> trends, Chart chart) {
    this.trends = trends;
    this.chart = chart;
  }

  @Override
  public Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    Trend trend = trends.get(Integer.parseInt(element.getAttribute("data-trend")));
    float across = (float) (width / dotsPerPixel);
    float down = (float) (height / dotsPerPixel);
    device.drawWithGraphics(
        (float) x,
        (float) y,
        across,
        down,
        g -> {
          if (element.getAttribute("type").equals(SPARK)) {
            chart.spark(g, trend, across, down);
          } else {
            chart.draw(g, trend, across, down);
          }
        });
    return Map.of();
  }
}
