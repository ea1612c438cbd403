package mhss.gateway.returns.charts;

import java.util.List;
import mhss.gateway.returns.charts.Course.Point;
import mhss.gateway.returns.layout.page.TrendPicture;
import mhss.gateway.returns.layout.report.Series;
import mhss.gateway.returns.layout.report.Trend;

/** A course as the charts of the returns are drawn. */
public final class CoursePicture {

  private CoursePicture() {}

  public static byte[] png(Course course) {
    return TrendPicture.png(trend(course));
  }

  /** What the picture shows, for those who do not see it. */
  public static String words(Course course) {
    return TrendPicture.words(trend(course));
  }

  private static Trend trend(Course course) {
    return new Trend(
        course.words(),
        course.unit(),
        course.points().stream().map(Point::label).toList(),
        List.of(new Series(course.words(), course.points().stream().map(Point::value).toList())));
  }
}
