package mhss.gateway.operations.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import mhss.gateway.operations.LiveRoute;
import mhss.gateway.store.TestStore;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveCamelTest {

  private final TestStore store = TestStore.fresh();
  private final PauseRows pauses = new PauseRows(store.jdbc(), Clock.systemUTC());
  private final RouteRates rates = new RouteRates(pauses, Clock.systemUTC());
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final LiveCamel live = new LiveCamel(camel, rates, pauses);

  @BeforeEach
  void start() throws Exception {
    camel.addRoutePolicyFactory(rates);
    camel.start();
    camel.addRoutes(route("greet"));
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  @Test
  void countsWhatGoesThroughAndWhatFails() {
    send("greet", "hello");
    send("greet", "fail");
    LiveRoute route = only();
    assertThat(route.done()).isEqualTo(1);
    assertThat(route.failed()).isEqualTo(1);
    assertThat(route.last()).isNotNull().isEqualTo(route.lastFailure());
    assertThat(route.state()).isEqualTo("started");
  }

  @Test
  void stopsWhatAPersonStoppedAndStartsItAgain() {
    pauses.put("greet", "stopped", "kim", "repair");
    live.obey();
    assertThat(only().state()).isEqualTo("stopped");
    assertThat(only().pause()).get().matches(pause -> pause.actor().equals("kim"));

    pauses.remove("greet");
    live.obey();
    assertThat(only().state()).isEqualTo("started");
  }

  @Test
  void suspendsARoute() {
    pauses.put("greet", "suspended", "kim", "repair");
    live.obey();
    assertThat(only().state()).isEqualTo("suspended");
  }

  @Test
  void aStoppedRouteDoesNotStartWhenItIsDeployedAnew() throws Exception {
    pauses.put("other", "stopped", "kim", "repair");
    camel.addRoutes(route("other"));
    assertThat(live.list())
        .filteredOn(route -> route.id().equals("other"))
        .singleElement()
        .matches(route -> route.state().equals("stopped"));

    live.obey();
    pauses.remove("other");
    live.obey();
    assertThat(live.list()).allMatch(route -> route.state().equals("started"));
  }

  @Test
  void leavesAloneWhatNobodyPaused() throws Exception {
    camel.getRouteController().stopRoute("greet");
    live.obey();
    assertThat(only().state()).isEqualTo("stopped");
  }

  private LiveRoute only() {
    assertThat(live.list()).hasSize(1);
    return live.list().get(0);
  }

  private void send(String route, String body) {
    camel.createProducerTemplate().send("direct:" + route, mail -> mail.getIn().setBody(body));
  }

  private static RouteBuilder route(String id) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("direct:" + id)
            .routeId(id)
            .filter(body().isEqualTo("fail"))
            .throwException(new IllegalStateException("as asked"));
      }
    };
  }
}
