package mhss.gateway.returns.layout.book;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HexFormat;
import java.util.Optional;
import mhss.gateway.returns.layout.report.Series;
import mhss.gateway.returns.layout.report.Trend;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;

/** A trend: its values, and below them the spreadsheet's own chart over these very cells. */
final class TrendTable {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final float LINE = 14;
  private static final double LETTERS_IN_HEADER = 12;
  private static final String[] COLOURS = {
    "12436D", "28A197", "801650", "C2501A", "3D3D3D", "7A5BB5"
  };
  private static final double HIGH = 60;
  private static final double HALF = 0.5;
  private static final double LINE_POINTS = 2.25;
  private static final int GAP = 60;
  private static final int CHART_ROWS = 18;
  private static final int CHART_COLUMNS = 5;
  private static final MarkerStyle[] MARKERS = {
    MarkerStyle.CIRCLE,
    MarkerStyle.SQUARE,
    MarkerStyle.TRIANGLE,
    MarkerStyle.DIAMOND,
    MarkerStyle.X,
    MarkerStyle.PLUS
  };

  private final Page page;
  private final Trend trend;
  private final boolean percent;

  TrendTable(Page page, Trend trend) {
    this.page = page;
    this.trend = trend;
    this.percent = trend.unit().equals("%");
  }

  /** Periods go down, so that a long past does not go off the page. */
  void write() {
    page.next();
    page.text(0, Look.HEADING, trend.title());
    page.next();
    page.text(0, Look.HEADER, "Period");
    for (int i = 0; i < trend.series().size(); i++) {
      page.text(i + 1, Look.HEADER_OF_NUMBERS, trend.series().get(i).name());
    }
    page.height(LINE * linesOfHeader() + LINE / 2);
    page.next();
    int first = page.row();
    for (int i = 0; i < trend.labels().size(); i++) {
      page.text(0, Look.TEXT, trend.labels().get(i));
      for (int series = 0; series < trend.series().size(); series++) {
        value(series + 1, trend.series().get(series).values().get(i));
      }
      page.next();
    }
    if (!trend.labels().isEmpty()) {
      chart(first, page.row() - 1);
    }
  }

  private float linesOfHeader() {
    int longest = trend.series().stream().mapToInt(one -> one.name().length()).max().orElse(0);
    return (float) Math.ceil((longest + 1) / LETTERS_IN_HEADER);
  }

  private void value(int column, Optional<BigDecimal> value) {
    if (value.isEmpty()) {
      page.empty(column, Look.NUMBER);
    } else if (percent) {
      page.number(column, Look.PERCENT, value.get().divide(HUNDRED, MathContext.DECIMAL64));
    } else {
      page.number(column, Look.COUNT, value.get());
    }
  }

  private void chart(int first, int last) {
    var drawing = page.sheet().createDrawingPatriarch();
    int top = last + 2;
    XSSFChart chart =
        drawing.createChart(
            drawing.createAnchor(0, 0, 0, 0, 0, top, CHART_COLUMNS, top + CHART_ROWS));
    // The heading above says it, and programs would draw it far larger.
    chart.setAutoTitleDeleted(true);
    if (trend.series().size() > 1) {
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
    up.setCrosses(AxisCrosses.AUTO_ZERO);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    if (percent) {
      up.setMinimum(high() ? HALF : 0);
      up.setMaximum(1);
      up.setNumberFormat("0%");
    } else {
      up.setMinimum(0);
    }
    boolean bars = !percent && trend.series().size() == 1;
    XDDFChartData data = chart.createData(bars ? ChartTypes.BAR : ChartTypes.LINE, across, up);
    if (data instanceof XDDFBarChartData columns) {
      columns.setBarDirection(BarDirection.COL);
      columns.setGapWidth(GAP);
    }
    XDDFDataSource<String> labels =
        XDDFDataSourcesFactory.fromStringCellRange(
            page.sheet(), new CellRangeAddress(first, last, 0, 0));
    for (int i = 0; i < trend.series().size(); i++) {
      series(data, labels, i, new CellRangeAddress(first, last, i + 1, i + 1));
    }
    chart.plot(data);
    describe(chart);
    page.skip(CHART_ROWS + 2);
  }

  /** The lower half would stand empty. */
  private boolean high() {
    return trend.series().stream()
        .flatMap(series -> series.values().stream())
        .flatMap(Optional::stream)
        .allMatch(value -> value.doubleValue() >= HIGH);
  }

  private void series(
      XDDFChartData data, XDDFDataSource<String> labels, int index, CellRangeAddress cells) {
    XDDFNumericalDataSource<Double> values =
        XDDFDataSourcesFactory.fromNumericCellRange(page.sheet(), cells);
    XDDFChartData.Series drawn = data.addSeries(labels, values);
    Series series = trend.series().get(index);
    drawn.setTitle(series.name(), null);
    XDDFSolidFillProperties ink =
        new XDDFSolidFillProperties(
            XDDFColor.from(HexFormat.of().parseHex(COLOURS[index % COLOURS.length])));
    XDDFLineProperties stroke = new XDDFLineProperties(ink);
    if (drawn instanceof XDDFLineChartData.Series line) {
      stroke.setWidth(LINE_POINTS);
      drawn.setLineProperties(stroke);
      line.setSmooth(false);
      line.setMarkerStyle(MARKERS[index % MARKERS.length]);
      line.getCTLineSer().getMarker().setSpPr(markers(ink).getXmlObject());
    } else {
      drawn.setFillProperties(ink);
    }
  }

  private static XDDFShapeProperties markers(XDDFSolidFillProperties ink) {
    XDDFShapeProperties look = new XDDFShapeProperties();
    look.setFillProperties(ink);
    look.setLineProperties(new XDDFLineProperties(ink));
    return look;
  }

  private void describe(XSSFChart chart) {
    var properties =
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    properties.setName(trend.title());
    properties.setDescr(trend.title() + "; its values stand in the table above");
  }
}
