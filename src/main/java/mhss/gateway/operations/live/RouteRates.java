package mhss.gateway.operations.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;

/**
 * Counts what goes through each route; and keeps a route that a person has paused from starting
 * when its file is deployed anew.
 */
public class RouteRates implements RoutePolicyFactory {

  private static final String BEGUN = "gateway.route.begun.";

  private final Map<String, Rate> rates = new ConcurrentHashMap<>();
  private final PauseRows pauses;
  private final Clock clock;

  public RouteRates(PauseRows pauses, Clock clock) {
    this.pauses = pauses;
    this.clock = clock;
  }

  Rate.Seen of(String route) {
    return rates.computeIfAbsent(route, id -> new Rate()).seen();
  }

  @Override
  public RoutePolicy createRoutePolicy(CamelContext camel, String route, NamedNode definition) {
    return new Counting(route);
  }

  private class Counting extends RoutePolicySupport {

    private final String route;
    private final Rate rate;

    Counting(String route) {
      this.route = route;
      this.rate = rates.computeIfAbsent(route, id -> new Rate());
    }

    @Override
    public void onInit(Route built) {
      if (pauses.paused(route)) {
        built.setAutoStartup(false);
      }
    }

    @Override
    public void onExchangeBegin(Route built, Exchange exchange) {
      exchange.setProperty(BEGUN + route, System.nanoTime());
    }

    @Override
    public void onExchangeDone(Route built, Exchange exchange) {
      long begun = exchange.getProperty(BEGUN + route, System.nanoTime(), Long.class);
      rate.count(exchange.isFailed(), clock.instant(), Duration.ofNanos(System.nanoTime() - begun));
    }
  }
}
