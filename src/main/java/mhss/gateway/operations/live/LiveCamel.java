package mhss.gateway.operations.live;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mhss.gateway.operations.LiveRoute;
import mhss.gateway.operations.RoutePause;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.spi.RouteController;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** The routes in the Camel of this node, as they are, and as people want them. */
public class LiveCamel {

  private static final Logger LOG = LoggerFactory.getLogger(LiveCamel.class);

  private final CamelContext camel;
  private final RouteRates rates;
  private final PauseRows pauses;

  /** Those that this node has paused: only they are started again. */
  private final Set<String> obeyed = new HashSet<>();

  public LiveCamel(CamelContext camel, RouteRates rates, PauseRows pauses) {
    this.camel = camel;
    this.rates = rates;
    this.pauses = pauses;
  }

  public List<LiveRoute> list() {
    Map<String, RoutePause> paused = paused();
    return camel.getRoutes().stream()
        .map(route -> live(route, Optional.ofNullable(paused.get(route.getId()))))
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .toList();
  }

  private LiveRoute live(Route route, Optional<RoutePause> pause) {
    Rate.Seen seen = rates.of(route.getId());
    return new LiveRoute(
        route.getId(),
        route.getEndpoint().getEndpointBaseUri(),
        status(route.getId()).name().toLowerCase(Locale.ROOT),
        route.getUptime(),
        seen.done(),
        seen.failed(),
        seen.last(),
        seen.lastFailure(),
        seen.meanMillis(),
        pause);
  }

  /** Stops, suspends and starts what people asked for; what is so already is left alone. */
  public synchronized void obey() {
    Map<String, RoutePause> paused;
    try {
      paused = paused();
    } catch (DataAccessException away) {
      LOG.debug("Which routes are paused is not known now; looking again", away);
      return;
    }
    paused.values().forEach(this::pause);
    Set<String> again = new HashSet<>(obeyed);
    again.removeAll(paused.keySet());
    again.forEach(this::start);
  }

  private void pause(RoutePause pause) {
    ServiceStatus status = status(pause.route());
    boolean suspend = pause.state().equals("suspended");
    obeyed.add(pause.route());
    try {
      if (suspend && status == ServiceStatus.Started) {
        controller().suspendRoute(pause.route());
      } else if (!suspend
          && (status == ServiceStatus.Started || status == ServiceStatus.Suspended)) {
        controller().stopRoute(pause.route());
      } else {
        return;
      }
      LOG.info("Route {} is {}, as {} asked", pause.route(), pause.state(), pause.actor());
    } catch (Exception e) {
      LOG.error("Route {} could not be {}; it is tried again", pause.route(), pause.state(), e);
    }
  }

  private void start(String route) {
    ServiceStatus status = status(route);
    try {
      if (status == ServiceStatus.Suspended) {
        controller().resumeRoute(route);
      } else if (status != null && status.isStartable()) {
        controller().startRoute(route);
      }
      obeyed.remove(route);
      LOG.info("Route {} runs again", route);
    } catch (Exception e) {
      LOG.error("Route {} could not be started; it is tried again", route, e);
    }
  }

  private Map<String, RoutePause> paused() {
    return pauses.all().stream().collect(Collectors.toMap(RoutePause::route, Function.identity()));
  }

  /** Null when there is no such route. */
  private ServiceStatus status(String route) {
    return controller().getRouteStatus(route);
  }

  private RouteController controller() {
    return camel.getRouteController();
  }
}
