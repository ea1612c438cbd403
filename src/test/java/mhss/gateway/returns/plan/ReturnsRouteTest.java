package mhss.gateway.returns.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.console.GatewayProcess;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.sandbox.world.TurnableClock;
import mhss.gateway.store.TestStore;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole gateway, twice on one store. */
class ReturnsRouteTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);

  private final TestStore store = TestStore.fresh();
  @TempDir private Path home;

  @Test
  void aNewMonthMakesItsReturnsByThemselves() {
    TurnableClock clock = new TurnableClock(home.resolve("clock"));
    clock.begin(at("2017-06-12T10:00"));
    try (ConfigurableApplicationContext one = gateway("one");
        ConfigurableApplicationContext other = gateway("other")) {
      await().atMost(LONG_ENOUGH).until(() -> runs(one) && runs(other));
      assertThat(count("schedule_since")).isEqualTo(4);

      clock.forward(at("2017-06-30T12:31"));
      await().atMost(LONG_ENOUGH).until(() -> count("return_file") == 1);
    }
    assertThat(made("schedule_run where state = 'made' and not late"))
        .containsExactly("claim/2017-06");
    assertThat(made("return_file where not late")).containsExactly("claim/2017-06");
  }

  private static boolean runs(ConfigurableApplicationContext gateway) {
    return gateway.getBean(CamelContext.class).getRouteController().getRouteStatus("returns")
        == ServiceStatus.Started;
  }

  private List<String> made(String where) {
    return store
        .jdbc()
        .sql("select return_id || '/' || period from " + where)
        .query(String.class)
        .list();
  }

  private long count(String table) {
    return store.jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }

  private ConfigurableApplicationContext gateway(String name) {
    Map<String, Object> settings = new HashMap<>(store.properties());
    settings.put("gateway.data", home.resolve(name).toString());
    settings.put("gateway.secrets", home.resolve("secrets").toString());
    settings.put("gateway.mode", "sandbox");
    settings.put("gateway.sandbox.clock", home.resolve("clock").toString());
    settings.put("gateway.partners.file", home.resolve("partners.yml").toString());
    settings.put("gateway.returns.look", "* * * * * ?");
    settings.put("gateway.contracts[0].id", "OLD");
    settings.put("gateway.contracts[0].rules", "mhss-v8");
    settings.put("gateway.contracts[0].from", "2012-01-01");
    settings.put("gateway.contracts[0].to", "2017-12-04");
    settings.put("gateway.contracts[0].desks", "provider");
    settings.put("logging.file.name", home.resolve(name + ".log").toString());
    return GatewayProcess.start(settings);
  }

  private static Instant at(String londonTime) {
    return LocalDateTime.parse(londonTime).atZone(WorkingCalendar.LONDON).toInstant();
  }
}
