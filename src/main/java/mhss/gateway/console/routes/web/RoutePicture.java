package mhss.gateway.console.routes.web;

import java.util.List;
import java.util.Locale;
import mhss.gateway.operations.RouteOutline.Stop;
import org.springframework.web.util.HtmlUtils;

/** The steps of a route as a picture: one box for each, from the top down, nested ones indented. */
final class RoutePicture {

  private static final int WIDTH = 640;
  private static final int BOX = 46;
  private static final int STEP = 66;
  private static final int INDENT = 36;
  private static final int LONGEST = 62;

  private RoutePicture() {}

  static String of(List<Stop> stops) {
    StringBuilder svg = new StringBuilder();
    int height = Math.max(1, stops.size()) * STEP;
    line(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" font-family=\"Arial, sans-serif\">",
        WIDTH,
        height,
        WIDTH,
        height);
    for (int n = 0; n < stops.size(); n++) {
      if (n > 0) {
        arrow(svg, stops, n);
      }
      box(svg, stops.get(n), n * STEP);
    }
    return svg.append("</svg>\n").toString();
  }

  private static void box(StringBuilder svg, Stop stop, int top) {
    int left = 1 + stop.depth() * INDENT;
    boolean begins =
        stop.depth() == 0 && (stop.step().equals("from") || stop.step().equals("like"));
    boolean safety = stop.step().startsWith("onException") || stop.step().equals("doCatch");
    String fill = begins ? "#1d3557" : safety ? "#fdf3e7" : "#f3f2f1";
    String edge = begins ? "#1d3557" : safety ? "#b58840" : "#b1b4b6";
    String ink = begins ? "#ffffff" : "#0b0c0c";
    line(
        svg,
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"%s\" stroke=\"%s\"/>",
        left,
        top + 1,
        WIDTH - left - 2,
        BOX,
        fill,
        edge);
    line(
        svg,
        "<text x=\"%d\" y=\"%d\" font-size=\"15\" font-weight=\"700\" fill=\"%s\">%s</text>",
        left + 12,
        top + 20,
        ink,
        escaped(stop.step()));
    line(
        svg,
        "<text x=\"%d\" y=\"%d\" font-size=\"14\" fill=\"%s\">%s</text>",
        left + 12,
        top + 38,
        ink,
        escaped(shortened(stop.words())));
  }

  /** From the foot of the last box that is not nested deeper, past those that are. */
  private static void arrow(StringBuilder svg, List<Stop> stops, int n) {
    int depth = stops.get(n).depth();
    int above = n - 1;
    while (above > 0 && stops.get(above).depth() > depth) {
      above--;
    }
    int x = 18 + depth * INDENT;
    int from = above * STEP + BOX + 1;
    int top = n * STEP;
    line(
        svg,
        "<path d=\"M%d %dV%d\" stroke=\"#505a5f\" stroke-width=\"2\" fill=\"none\"/>",
        x,
        depth > stops.get(n - 1).depth() ? top - STEP + BOX + 1 : from,
        top - 5);
    line(svg, "<path d=\"M%d %dl-5 -8h10z\" fill=\"#505a5f\"/>", x, top + 1);
  }

  private static String shortened(String words) {
    return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text.replaceAll("\\p{Cntrl}", " "), "UTF-8");
  }

  private static void line(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
