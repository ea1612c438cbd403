package mhss.gateway.returns.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import mhss.gateway.returns.charts.Course.Point;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures through the months, as they were printed. */
class CoursesTest {

  private final TestStore store = TestStore.fresh();
  private final Courses courses = new Courses(store.jdbc());

  @Test
  void followsAFigureThroughTheMonthsInTheirOrder() {
    figure(made("monthly", "information", "2018-05", 1), "referrals", "1,012");
    figure(made("monthly", "information", "2018-04", 1), "referrals", "7");

    Course course = courses.of("mhss-v8", "monthly").get(0);
    assertThat(course.points()).extracting(Point::label).containsExactly("Apr 18", "May 18");
    assertThat(course.points())
        .extracting(point -> point.value().orElseThrow().intValue())
        .containsExactly(7, 1012);
    assertThat(course.unit()).isEqualTo(Course.COUNT);
  }

  @Test
  void takesTheVersionThatStands() {
    UUID first = made("monthly", "information", "2018-05", 1);
    figure(first, "referrals", "7");
    store.owner().sql("update return_file set superseded = true").update();
    figure(made("monthly", "information", "2018-05", 2), "referrals", "8");

    assertThat(courses.of("mhss-v8", "monthly").get(0).points())
        .extracting(Point::shown)
        .containsExactly("8");
  }

  @Test
  void leavesOutWhatWasKeptBackAndWhatNobodyCounts() {
    UUID may = made("monthly", "information", "2018-05", 1);
    figure(may, "conditions/anxiety", "*");
    figure(may, "conditions/stress", "12");
    figure(may, "staff", "not held by the gateway");
    figure(may, "referrals:ytd", "99");
    UUID june = made("monthly", "information", "2018-06", 1);
    figure(june, "conditions/stress", "*");

    List<Course> drawn = courses.of("mhss-v8", "monthly");
    assertThat(drawn).extracting(Course::figure).containsExactly("conditions/stress");
    assertThat(drawn.get(0).points())
        .extracting(Point::value)
        .containsExactly(Optional.of(new BigDecimal("12")), Optional.empty());
  }

  @Test
  void drawsWhatWasClaimed() throws IOException {
    made("claim", "claim", "2018-05", 1);

    List<Course> drawn = courses.of("mhss-v8", "claim");
    assertThat(drawn).extracting(Course::figure).containsExactly("lines", "amount");
    assertThat(drawn.get(1).points().get(0).shown()).isEqualTo("£1,234.56");
    assertThat(CoursePicture.words(drawn.get(0))).contains("Elements claimed", "May 18");
    assertThat(ImageIO.read(new ByteArrayInputStream(CoursePicture.png(drawn.get(0)))).getWidth())
        .isGreaterThan(1000);
  }

  @ParameterizedTest
  @CsvSource({
    "'1,234', 1234",
    "'66.7 % (2 of 3)', 66.7",
    "0, 0",
    "*, ",
    "n/a, ",
    "not configured, ",
    "'12 of 13', "
  })
  void readsNumbersAsTheyArePrinted(String shown, BigDecimal number) {
    assertThat(Printed.number(shown)).isEqualTo(Optional.ofNullable(number));
  }

  private UUID made(String returnId, String content, String month, int version) {
    UUID id = UUID.randomUUID();
    YearMonth period = YearMonth.parse(month);
    store
        .owner()
        .sql(
            """
            with k as (insert into vault_key (id, purpose, master_id, wrapped, created_at)
                       values (:key, 'return', 'test', '\\x00', now()) returning id)
            insert into return_file (id, rule_set, return_id, period, period_first, period_last,
              version, content_kind, state, late, planned_at, cut_off, as_of, made_at, made_by,
              "rows", total_pence, key_id)
            select :id, 'mhss-v8', :return, :period, :first, :last, :version, :content, 'due', false,
              now(), now(), 1, now(), 'gateway', 3, 123456, k.id from k
            """)
        .param("key", UUID.randomUUID())
        .param("id", id)
        .param("return", returnId)
        .param("period", month)
        .param("first", period.atDay(1))
        .param("last", period.atEndOfMonth())
        .param("version", version)
        .param("content", content)
        .update();
    return id;
  }

  private void figure(UUID made, String id, String shown) {
    store
        .owner()
        .sql(
            """
            insert into return_figure ("return", n, id, words, shown)
            values (:made, (select count(*) + 1 from return_figure), :id, :id, :shown)
            """)
        .param("made", made)
        .param("id", id)
        .param("shown", shown)
        .update();
  }
}
