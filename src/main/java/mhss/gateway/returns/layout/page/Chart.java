package mhss.gateway.returns.layout.page;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mhss.gateway.returns.layout.page.Lettering.Anchor;
import mhss.gateway.returns.layout.report.Series;
import mhss.gateway.returns.layout.report.Trend;

/**
 * Draws a trend: one series as columns (percentages as a line), several as panels on one scale, so
 * that nobody must tell lines apart by colour. Lengths are CSS pixels.
 */
final class Chart {

  private static final double SINGLE = 190;
  private static final double ROW = 122;
  private static final int ACROSS = 2;
  private static final double GAP = 22;
  private static final double LEFT = 34;
  private static final double BELOW = 20;
  private static final double TITLE = 8.5;

  private final Panel.Fonts fonts =
      new Panel.Fonts(new Lettering(Lettering.REGULAR), new Lettering(Lettering.BOLD));

  static double height(Trend trend) {
    int panels = trend.series().size();
    return panels == 1 ? SINGLE : ROW * ((panels + ACROSS - 1) / ACROSS);
  }

  void draw(Graphics2D g, Trend trend, double width, double height) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Scale scale = Scale.of(trend);
    if (trend.series().size() == 1) {
      Rectangle2D area = new Rectangle2D.Double(LEFT, 16, width - LEFT - 6, height - 16 - BELOW);
      panel(panelOf(g, area, scale, trend), trend.series().get(0), true);
      return;
    }
    double across = (width - GAP * (ACROSS - 1)) / ACROSS;
    for (int i = 0; i < trend.series().size(); i++) {
      Series series = trend.series().get(i);
      double x = (across + GAP) * (i % ACROSS);
      double y = ROW * (i / ACROSS);
      fonts
          .bold()
          .draw(
              g,
              fonts.bold().fitting(series.name(), TITLE, across),
              x,
              y + 12,
              TITLE,
              Palette.INK,
              Anchor.START);
      Rectangle2D area =
          new Rectangle2D.Double(x + LEFT, y + 28, across - LEFT - 6, ROW - 28 - BELOW - 4);
      panel(panelOf(g, area, scale, trend), series, false);
    }
  }

  private Panel panelOf(Graphics2D g, Rectangle2D area, Scale scale, Trend trend) {
    return new Panel(g, area, scale, trend.unit(), trend.labels(), fonts);
  }

  private void panel(Panel panel, Series series, boolean wide) {
    panel.grid();
    if (panel.unit().equals(Figures.PERCENT) || !wide) {
      panel.line(series.values());
      panel.values(series.values(), wide);
    } else {
      panel.columns(series.values());
    }
    panel.periods();
  }

  /** A trend as small as a word, without axes. */
  void spark(Graphics2D g, Trend trend, double width, double height) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    List<Optional<BigDecimal>> values = trend.series().get(0).values();
    double most =
        values.stream()
            .flatMap(Optional::stream)
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(1);
    double least =
        values.stream()
            .flatMap(Optional::stream)
            .mapToDouble(BigDecimal::doubleValue)
            .min()
            .orElse(0);
    double span = Math.max(most - least, 1);
    Path2D line = new Path2D.Double();
    double x = 0;
    double y = 0;
    boolean begun = false;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isEmpty()) {
        begun = false;
        continue;
      }
      x = 3 + (width - 6) * i / Math.max(1, values.size() - 1);
      y = height - 3 - (height - 6) * (values.get(i).get().doubleValue() - least) / span;
      if (begun) {
        line.lineTo(x, y);
      } else {
        line.moveTo(x, y);
      }
      begun = true;
    }
    g.setColor(Palette.TEAL);
    g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(line);
    if (begun) {
      g.fill(new Ellipse2D.Double(x - 2.6, y - 2.6, 5.2, 5.2));
    }
  }
}
