package mhss.gateway.returns.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.TimeZone;
import java.util.concurrent.CopyOnWriteArrayList;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.store.TestStore;
import org.apache.camel.Exchange;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.quartz.CronExpression;
import org.quartz.SchedulerException;

/** The route file itself, on nodes that share a store. */
class QuartzOnStoreTest {

  private static final String EACH_SECOND = "* * * * * ?";
  private static final String EACH_HOUR = "0 0 * * * ?";

  /**
   * A node that stops with the trigger in hand keeps it for 20 s; the ticks missed take 20 more.
   */
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

  private final TestStore store = TestStore.fresh();
  private final Ticks ticks = new Ticks();

  /** In the place of the sweep. */
  public static final class Ticks {

    final List<Date> planned = new CopyOnWriteArrayList<>();

    public void sweep(Exchange tick) {
      planned.add(tick.getIn().getHeader("scheduledFireTime", Date.class));
    }
  }

  @Test
  void ofTwoNodesOneGetsEachTick() throws Exception {
    try (Node one = new Node(EACH_SECOND);
        Node other = new Node(EACH_SECOND)) {
      assertThat(one.quartz).isNotEqualTo(other.quartz);
      one.awaitTicks(4);
    }

    assertThat(ticks.planned).doesNotHaveDuplicates();
    assertThat(rows("qrtz_triggers")).isOne();
  }

  @Test
  void theOtherNodeGoesOnWhenOneStops() throws Exception {
    try (Node other = new Node(EACH_SECOND)) {
      new Node(EACH_SECOND).close();
      int before = ticks.planned.size();
      other.awaitTicks(before + 2);
    }
  }

  /** A tick that came while the route was still starting is skipped; the next one is there soon. */
  @Test
  void goesOnAfterAPause() throws Exception {
    new Node(EACH_SECOND).close();
    int before = ticks.planned.size();
    store
        .jdbc()
        .sql("update qrtz_triggers set next_fire_time = next_fire_time - 3 * 3600 * 1000")
        .update();

    try (Node again = new Node(EACH_SECOND)) {
      again.awaitTicks(before + 2);
    }
  }

  @Test
  void goesOnAfterANodeStoppedTheTriggerThatLackedItsClass() throws Exception {
    new Node(EACH_SECOND).close();
    store.jdbc().sql("update qrtz_triggers set trigger_state = 'ERROR'").update();

    try (Node again = new Node(EACH_SECOND)) {
      again.awaitTicks(ticks.planned.size() + 1);
    }
  }

  @Test
  void whatTheFileSaysNowHolds() throws Exception {
    new Node(EACH_HOUR).close();
    try (Node again = new Node(EACH_SECOND)) {
      again.awaitTicks(2);
    }
    assertThat(
            store
                .jdbc()
                .sql("select cron_expression || ' ' || time_zone_id from qrtz_cron_triggers")
                .query(String.class)
                .list())
        .containsExactly(EACH_SECOND + " Europe/London");
  }

  /** An object in a row would be made anew by whoever reads it. */
  @Test
  void keepsTextsInTheRowsAndNoObjects() throws Exception {
    new Node(EACH_HOUR).close();

    assertThat(
            store
                .jdbc()
                .sql("select job_data from qrtz_job_details")
                .query((row, n) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .single())
        .contains("CamelQuartzCamelContextName=gateway")
        .startsWith("#");
  }

  /** The hour that comes twice has its ticks once: an hour without a look at most, on a Sunday. */
  @Test
  void looksOnThroughBothChangesOfTheClock() throws Exception {
    CronExpression minute = new CronExpression("0 * * * * ?");
    minute.setTimeZone(TimeZone.getTimeZone(WorkingCalendar.LONDON));
    for (String night : List.of("2026-03-28T22:00", "2026-10-24T22:00")) {
      Date at = Date.from(LocalDateTime.parse(night).atZone(WorkingCalendar.LONDON).toInstant());
      Date end = new Date(at.getTime() + Duration.ofHours(8).toMillis());
      while (at.before(end)) {
        Date next = minute.getTimeAfter(at);
        assertThat(next).isAfter(at);
        assertThat(next.getTime() - at.getTime()).isLessThanOrEqualTo(61 * 60_000L);
        at = next;
      }
    }
  }

  private long rows(String table) {
    return store.jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }

  /** A gateway of which only this route runs. */
  private final class Node implements AutoCloseable {

    final QuartzOnStore quartz = new QuartzOnStore(store.dataSource());
    private final DefaultCamelContext camel = new DefaultCamelContext();

    Node(String look) throws Exception {
      camel.getCamelContextExtension().setName("gateway");
      Properties properties = new Properties();
      properties.put("gateway.returns.look", look);
      camel.getPropertiesComponent().setInitialProperties(properties);
      QuartzComponent component = new QuartzComponent(camel);
      component.setScheduler(quartz.scheduler());
      camel.addComponent("quartz", component);
      camel.getRegistry().bind("returnsSweep", ticks);
      camel.start();
      quartz.start();
      PluginHelper.getRoutesLoader(camel)
          .loadRoutes(
              ResourceHelper.fromString(
                  "returns.yaml", Files.readString(Path.of("routes/returns.yaml"))));
    }

    void awaitTicks(int number) {
      await().atMost(LONG_ENOUGH).until(() -> ticks.planned.size() >= number);
    }

    @Override
    public void close() throws IOException, SchedulerException {
      quartz.stop();
      camel.close();
      quartz.destroy();
    }
  }
}
