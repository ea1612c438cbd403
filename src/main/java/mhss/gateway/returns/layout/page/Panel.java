package mhss.gateway.returns.layout.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mhss.gateway.returns.layout.page.Lettering.Anchor;

/**
 * One series in its frame: grid, labels of both axes, and the values as columns or as a line.
 *
 * @param area of the plot, without labels
 */
record Panel(
    Graphics2D g, Rectangle2D area, Scale scale, String unit, List<String> labels, Fonts fonts) {

  /** Of all charts. */
  record Fonts(Lettering regular, Lettering bold) {}

  private static final double SMALL = 7.5;
  private static final double DOT = 5;
  private static final double COLUMN = 0.62;

  void grid() {
    for (double at = scale.from(); at <= scale.to() + 0.001; at += scale.step()) {
      double y = y(BigDecimal.valueOf(at));
      g.setColor(at == scale.from() ? Palette.GREY : Palette.GRID);
      g.setStroke(new BasicStroke(at == scale.from() ? 0.9f : 0.6f));
      g.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
      String label = Figures.shown(BigDecimal.valueOf(at), "") + (percent() ? "%" : "");
      write(fonts.regular(), label, area.getMinX() - 5, y + SMALL / 3, Palette.GREY, Anchor.END);
    }
  }

  /** As many as fit, always the last. */
  void periods() {
    double widest =
        labels.stream().mapToDouble(label -> fonts.regular().width(label, SMALL)).max().orElse(0);
    int every = (int) Math.max(1, Math.ceil((widest + 6) / slot()));
    for (int i = labels.size() - 1; i >= 0; i -= every) {
      write(fonts.regular(), labels.get(i), x(i), area.getMaxY() + 12, Palette.GREY, Anchor.MIDDLE);
    }
  }

  void columns(List<Optional<BigDecimal>> values) {
    double width = slot() * COLUMN;
    for (int i = 0; i < values.size(); i++) {
      boolean last = i == values.size() - 1;
      if (values.get(i).isEmpty()) {
        write(fonts.regular(), "–", x(i), area.getMaxY() - 4, Palette.GREY, Anchor.MIDDLE);
        continue;
      }
      double y = y(values.get(i).get());
      g.setColor(last ? Palette.BLUE : new Color(0x7FA0BE));
      g.fill(new Rectangle2D.Double(x(i) - width / 2, y, width, area.getMaxY() - y));
      value(values.get(i).get(), i, y - 4, last);
    }
  }

  void line(List<Optional<BigDecimal>> values) {
    for (int from = 0; from < values.size(); from++) {
      int to = from;
      while (to < values.size() && values.get(to).isPresent()) {
        to++;
      }
      if (to > from) {
        stretch(values, from, to);
        from = to;
      }
    }
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isPresent()) {
        dot(x(i), y(values.get(i).get()), i == values.size() - 1);
      }
    }
  }

  /** Values over their points; the last only where there is no room for all. */
  void values(List<Optional<BigDecimal>> values, boolean all) {
    for (int i = 0; i < values.size(); i++) {
      boolean last = i == values.size() - 1;
      if (values.get(i).isPresent() && (all || last)) {
        double y = y(values.get(i).get());
        value(values.get(i).get(), i, y < area.getMinY() + SMALL ? y + 13 : y - 7, last);
      }
    }
  }

  private void stretch(List<Optional<BigDecimal>> values, int from, int to) {
    Path2D line = new Path2D.Double();
    for (int i = from; i < to; i++) {
      double y = y(values.get(i).orElseThrow());
      if (i == from) {
        line.moveTo(x(i), y);
      } else {
        line.lineTo(x(i), y);
      }
    }
    Path2D below = new Path2D.Double(line);
    below.lineTo(x(to - 1), area.getMaxY());
    below.lineTo(x(from), area.getMaxY());
    below.closePath();
    g.setColor(Palette.PALE);
    g.fill(below);
    g.setColor(Palette.BLUE);
    g.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(line);
  }

  private void dot(double x, double y, boolean last) {
    double size = last ? DOT + 1.5 : DOT - 1;
    g.setColor(last ? Palette.BLUE : Color.WHITE);
    Ellipse2D dot = new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
    g.fill(dot);
    g.setColor(Palette.BLUE);
    g.setStroke(new BasicStroke(1.2f));
    g.draw(dot);
  }

  private void value(BigDecimal value, int index, double y, boolean last) {
    write(
        last ? fonts.bold() : fonts.regular(),
        Figures.shown(value, unit),
        x(index),
        y,
        Palette.INK,
        Anchor.MIDDLE);
  }

  private void write(Lettering font, String text, double x, double y, Color ink, Anchor anchor) {
    font.draw(g, text, x, y, SMALL, ink, anchor);
  }

  private boolean percent() {
    return unit.equals(Figures.PERCENT);
  }

  double slot() {
    return area.getWidth() / labels.size();
  }

  private double x(int index) {
    return area.getMinX() + slot() * (index + 0.5);
  }

  private double y(BigDecimal value) {
    return area.getMaxY() - scale.share(value) * area.getHeight();
  }
}
